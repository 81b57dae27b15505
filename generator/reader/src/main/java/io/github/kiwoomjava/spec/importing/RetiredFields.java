package io.github.kiwoomjava.spec.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.spec.importing.RetiredTable.Place;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One message of a new edition together with the fields that it no longer has. They stand behind
 * the others of their object: what the server still sends comes first, and where rows are arrays,
 * the places of what it sends stay right.
 */
final class RetiredFields {
  private final LocalDate edition;
  private final RetiredTable table;
  private final List<JsonNode> oldExamples;

  RetiredFields(LocalDate edition, RetiredTable table, List<JsonNode> oldExamples) {
    this.edition = edition;
    this.table = table;
    this.oldExamples = oldExamples;
  }

  /** Headers are left as they are: generated types do not show them. */
  Message keep(Place place, Message old, Message now) {
    List<Body> bodies = new ArrayList<>(now.bodies());
    // Several tables become one type, so that a field may stand in any of them.
    List<Field> all = now.bodies().stream().flatMap(body -> body.fields().stream()).toList();
    for (int i = 0; i < old.bodies().size(); i++) {
      int target = target(old.bodies(), i, now.bodies());
      Body body = bodies.get(target);
      bodies.set(
          target,
          new Body(
              body.title(),
              merge(place, old.bodies().get(i).fields(), body.fields(), all, oldExamples)));
    }
    return new Message(now.headers(), bodies);
  }

  private static int target(List<Body> olds, int at, List<Body> news) {
    for (int i = 0; i < news.size(); i++) {
      if (Objects.equals(olds.get(at).title(), news.get(i).title())) {
        return i;
      }
    }
    return olds.size() == news.size() ? at : 0;
  }

  private List<Field> merge(
      Place place, List<Field> olds, List<Field> news, List<Field> present, List<JsonNode> seen) {
    List<Field> merged = new ArrayList<>();
    for (Field now : news) {
      Optional<Field> old = find(olds, now.element());
      Place at = place.child(now.element());
      if (!now.isRetired()) {
        table.remove(at);
      }
      merged.add(old.map(it -> merge(at, it, now, below(seen, now.element()))).orElse(now));
    }
    for (Field old : olds) {
      if (find(present, old.element()).isEmpty() && find(merged, old.element()).isEmpty()) {
        retire(place.child(old.element()), old, below(seen, old.element())).ifPresent(merged::add);
      }
    }
    return merged;
  }

  private Field merge(Place place, Field old, Field now, List<JsonNode> seen) {
    noteCodes(place, old.facts().codes(), now.facts().codes());
    if (old.children().isEmpty() || now.type() == FieldType.STRING) {
      return now; // a value that was an object is another type, which no mark can mend
    }
    return now.withChildren(merge(place, old.children(), now.children(), now.children(), seen));
  }

  /** Empty for what only an example showed, and where somebody decided that it goes for good. */
  private Optional<Field> retire(Place place, Field old, List<JsonNode> seen) {
    if (old.isRetired()) {
      return table.has(place) ? Optional.of(old) : Optional.empty();
    }
    if (old.origin() == Origin.EXAMPLE) {
      return Optional.empty();
    }
    table.add(place, edition, old.label());
    return Optional.of(settled(old, seen)).map(it -> it.withFacts(it.facts().withRetired(edition)));
  }

  /** The field without the examples that showed it, of which the new edition has none. */
  private static Field settled(Field field, List<JsonNode> seen) {
    List<Field> children =
        field.children().stream()
            .filter(child -> child.origin() != Origin.EXAMPLE)
            .map(child -> settled(child, below(seen, child.element())))
            .toList();
    FieldType type = field.type();
    if (type == FieldType.UNSPECIFIED && !children.isEmpty()) {
      type = seen.stream().anyMatch(JsonNode::isArray) ? FieldType.LIST : FieldType.OBJECT;
    }
    return new Field(
        field.element(),
        field.label(),
        type,
        field.requirement(),
        field.length(),
        field.facts(),
        field.remark(),
        Origin.TABLE,
        children,
        field.where());
  }

  /** A list that is left out altogether forbids none. */
  private void noteCodes(Place place, List<CodeValue> olds, List<CodeValue> news) {
    if (news.isEmpty()) {
      return;
    }
    news.forEach(code -> table.remove(place.ofCode(code.value())));
    for (CodeValue old : olds) {
      if (news.stream().noneMatch(code -> code.value().equals(old.value()))) {
        table.add(place.ofCode(old.value()), edition, old.label());
      }
    }
  }

  private static Optional<Field> find(List<Field> fields, String element) {
    return fields.stream().filter(field -> field.element().equals(element)).findFirst();
  }

  /** What examples hold at an element; arrays are no step. */
  private static List<JsonNode> below(List<JsonNode> values, String element) {
    return values.stream()
        .flatMap(
            value ->
                value.isArray()
                    ? StreamSupport.stream(value.spliterator(), false)
                    : Stream.of(value))
        .map(value -> value.path(element))
        .filter(value -> !value.isMissingNode())
        .toList();
  }
}
