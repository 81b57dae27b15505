package io.github.kiwoomjava.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** An edition that Kiwoom might publish next: the sheets as they are, changed at random places. */
final class RandomEdition {
  private static final List<String> TYPES = List.of("STRING", "LIST", "UNSPECIFIED", "OBJECT");
  private static final List<String> UNITS = List.of("천원", "%", "USD", "1주");
  private static final List<String> ODD_VALUES =
      List.of("abc", "--12", "2,000", "20261399", "99:99", "[]", "5%");

  private final ObjectMapper json = new ObjectMapper();
  private final Random random;
  private final ObjectNode root;
  private final List<String> labels = new ArrayList<>();
  private final Set<String> changed = new TreeSet<>();

  RandomEdition(byte[] canonical, long seed) throws IOException {
    this.random = new Random(seed);
    this.root = (ObjectNode) json.readTree(canonical);
    for (JsonNode operation : root.get("operations")) {
      for (ObjectNode field : fields(operation)) {
        labels.add(field.get("label").asText());
      }
    }
    for (JsonNode operation : root.get("operations")) {
      if (random.nextInt(10) == 0) {
        change((ObjectNode) operation);
      }
    }
  }

  ApiSpec spec() throws IOException {
    return SpecJson.read(json.writeValueAsBytes(root), "an edition to come");
  }

  /** The operations that differ from those of the sheets. */
  List<String> changed() {
    return List.copyOf(changed);
  }

  private void change(ObjectNode operation) {
    if (random.nextInt(8) == 0) {
      operation.put("id", "ka7" + operation.get("id").asText());
    }
    changed.add(operation.get("id").asText());
    for (int i = 0; i < 3; i++) {
      List<ObjectNode> fields = fields(operation);
      if (!fields.isEmpty()) {
        changeField(operation, fields.get(random.nextInt(fields.size())));
      }
    }
  }

  private void changeField(ObjectNode operation, ObjectNode field) {
    ArrayNode siblings = siblings(operation, field);
    switch (random.nextInt(11)) {
      case 0 -> field.put("label", anyOf(labels));
      case 1 -> siblings.add(copy(field, "new_one").put("label", anyOf(labels)));
      case 2 -> siblings.add(copy(field, "new_two"));
      case 3 -> field.put("type", anyOf(TYPES));
      case 4 -> siblings.remove(indexOf(siblings, field));
      case 5 -> siblings.add(field.deepCopy());
      case 6 -> shuffle(siblings);
      case 7 -> ((ObjectNode) field.get("facts")).put("unit", anyOf(UNITS));
      case 8 -> field.put("type", "LIST").withArray("children").add(copy(field, "child"));
      case 9 -> ((ObjectNode) operation.get("examples")).putArray("response");
      default -> oddValue(operation.at("/examples/response"));
    }
  }

  private void oddValue(JsonNode examples) {
    for (JsonNode example : examples) {
      List<String> names = new ArrayList<>();
      example.fieldNames().forEachRemaining(names::add);
      if (!names.isEmpty()) {
        ((ObjectNode) example).put(anyOf(names), anyOf(ODD_VALUES));
      }
    }
  }

  private static ObjectNode copy(ObjectNode field, String element) {
    ObjectNode copy = field.deepCopy();
    copy.putArray("children");
    return copy.put("element", element).put("origin", "TABLE");
  }

  private void shuffle(ArrayNode fields) {
    List<JsonNode> all = new ArrayList<>();
    fields.forEach(all::add);
    Collections.shuffle(all, random);
    fields.removeAll();
    fields.addAll(all);
  }

  private String anyOf(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static int indexOf(ArrayNode fields, ObjectNode wanted) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static List<ObjectNode> fields(JsonNode operation) {
    List<ObjectNode> fields = new ArrayList<>();
    bodies(operation).forEach(body -> collect(body, fields));
    return fields;
  }

  private static void collect(ArrayNode from, List<ObjectNode> into) {
    for (JsonNode field : from) {
      into.add((ObjectNode) field);
      collect((ArrayNode) field.get("children"), into);
    }
  }

  private static ArrayNode siblings(JsonNode operation, ObjectNode field) {
    List<ArrayNode> lists = new ArrayList<>(bodies(operation));
    fields(operation).forEach(each -> lists.add((ArrayNode) each.get("children")));
    return lists.stream().filter(list -> indexOf(list, field) >= 0).findFirst().orElseThrow();
  }

  private static List<ArrayNode> bodies(JsonNode operation) {
    List<ArrayNode> bodies = new ArrayList<>();
    for (String message : List.of("request", "response")) {
      operation
          .get(message)
          .get("bodies")
          .forEach(body -> bodies.add((ArrayNode) body.get("fields")));
    }
    return bodies;
  }
}
