package io.github.kiwoomjava.spec.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sets the tables of a message against its examples: says where they disagree, and lets the
 * elements that only an example shows join the model behind those of the table.
 */
final class ExampleMerger {
  private static final Set<String> RESULT =
      Set.of("return_code", "return_msg", "returnCode", "returnMsg");

  private final Where sheet;
  private final String section;
  private final FindingCollector findings;

  ExampleMerger(Where sheet, String section, FindingCollector findings) {
    this.sheet = sheet;
    this.section = section;
    this.findings = findings;
  }

  Message merge(Message message, List<JsonNode> documents) {
    List<List<ObjectNode>> samples = new ArrayList<>();
    message.bodies().forEach(body -> samples.add(new ArrayList<>()));
    for (JsonNode document : documents) {
      if (document instanceof ObjectNode object) {
        samples.get(bestBody(message.bodies(), object)).add(object);
      } else {
        findings.add(
            FindingCode.EXAMPLE_UNMATCHED.at(
                sheet,
                "an example of the " + section + " is no object; it was set against nothing"));
      }
    }
    List<Body> bodies = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Body body = message.bodies().get(i);
      bodies.add(new Body(body.title(), merge(body.fields(), samples.get(i), "")));
    }
    return new Message(message.headers(), bodies);
  }

  private static int bestBody(List<Body> bodies, ObjectNode document) {
    int best = 0;
    int bestScore = -1;
    for (int i = 0; i < bodies.size(); i++) {
      int score = score(bodies.get(i).fields(), document);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static int score(List<Field> fields, ObjectNode object) {
    int score = 0;
    for (Field field : fields) {
      JsonNode value = object.get(field.element());
      if (value != null) {
        score++;
        for (ObjectNode inner : objects(List.of(value))) {
          score += score(field.children(), inner);
        }
      }
    }
    return score;
  }

  private List<Field> merge(List<Field> fields, List<ObjectNode> samples, String path) {
    if (samples.isEmpty()) {
      return fields;
    }
    Set<String> unlisted = new LinkedHashSet<>();
    samples.forEach(sample -> sample.fieldNames().forEachRemaining(unlisted::add));
    List<Field> merged = new ArrayList<>();
    List<Field> tableOnly = new ArrayList<>();
    for (Field field : fields) {
      unlisted.remove(field.element());
      List<JsonNode> values = values(samples, field.element());
      if (values.isEmpty()) {
        tableOnly.add(field);
        merged.add(field);
        findings.add(
            FindingCode.TABLE_ONLY_ELEMENT.at(
                field.where(),
                "no example of the %s shows %s"
                    .formatted(section, Snippet.of(path + field.element()))));
      } else {
        merged.add(merge(field, values, path));
      }
    }
    for (String name : unlisted) {
      merged.add(exampleOnly(name, values(samples, name), path));
      reportSpelling(name, tableOnly, path);
    }
    return merged;
  }

  private Field merge(Field field, List<JsonNode> values, String path) {
    String here = path + field.element();
    String disagreement = TypeCheck.disagreement(field, values);
    if (disagreement != null) {
      findings.add(
          FindingCode.TYPE_DISAGREEMENT.at(
              field.where(),
              "%s of the %s: %s".formatted(Snippet.of(here), section, disagreement)));
    }
    return field
        .withOrigin(Origin.BOTH)
        .withChildren(merge(field.children(), objects(values), here + "/"));
  }

  private Field exampleOnly(String name, List<JsonNode> values, String path) {
    boolean result = path.isEmpty() && section.equals("response") && RESULT.contains(name);
    findings.add(
        (result ? FindingCode.EXAMPLE_ONLY_RESULT : FindingCode.EXAMPLE_ONLY_ELEMENT)
            .at(
                sheet,
                "the table of the %s lacks %s, which an example shows; it joined the model"
                    .formatted(section, Snippet.of(path + name))));
    return unlisted(name, values);
  }

  /** Below an element that the table lacks everything is as new; one finding is enough. */
  private Field unlisted(String name, List<JsonNode> values) {
    List<ObjectNode> inner = objects(values);
    Set<String> names = new LinkedHashSet<>();
    inner.forEach(object -> object.fieldNames().forEachRemaining(names::add));
    return new Field(
        name,
        "",
        type(values),
        Requirement.UNSPECIFIED,
        null,
        Facts.NONE,
        null,
        Origin.EXAMPLE,
        names.stream().map(child -> unlisted(child, values(inner, child))).toList(),
        sheet);
  }

  private static FieldType type(List<JsonNode> values) {
    if (values.stream().anyMatch(JsonNode::isArray)) {
      return FieldType.LIST;
    }
    if (values.stream().anyMatch(JsonNode::isObject)) {
      return FieldType.OBJECT;
    }
    return values.stream().allMatch(JsonNode::isTextual) ? FieldType.STRING : FieldType.UNSPECIFIED;
  }

  private void reportSpelling(String name, List<Field> tableOnly, String path) {
    for (Field field : tableOnly) {
      if (Spelling.isProbablySame(field.element(), name)) {
        findings.add(
            FindingCode.ELEMENT_MISSPELT.at(
                field.where(),
                "the table of the %s has %s, an example %s: probably one element; both were kept"
                    .formatted(
                        section, Snippet.of(path + field.element()), Snippet.of(path + name))));
      }
    }
  }

  private static List<JsonNode> values(List<ObjectNode> samples, String name) {
    List<JsonNode> values = new ArrayList<>();
    for (ObjectNode sample : samples) {
      JsonNode value = sample.get(name);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** The objects among the values and among the entries of those that are arrays. */
  private static List<ObjectNode> objects(List<JsonNode> values) {
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode value : values) {
      if (value instanceof ObjectNode object) {
        objects.add(object);
      } else if (value.isArray()) {
        for (JsonNode entry : value) {
          if (entry instanceof ObjectNode object) {
            objects.add(object);
          }
        }
      }
    }
    return objects;
  }
}
