package io.github.kiwoomjava.mock.trading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.trading.Values.Value;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of a sheet: its elements in order and how each is written. */
final class Row {
  private final Map<String, Style> styles = new LinkedHashMap<>();

  Row(List<Field> fields, List<JsonNode> examples, boolean alwaysSigned) {
    Map<String, Field> byElement = new LinkedHashMap<>();
    fields.forEach(field -> byElement.putIfAbsent(field.element(), field));
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (JsonNode example : examples) {
      example
          .properties()
          .forEach(
              entry -> {
                if (entry.getValue().isTextual()) {
                  texts
                      .computeIfAbsent(entry.getKey(), e -> new ArrayList<>())
                      .add(entry.getValue().asText().strip());
                }
              });
    }
    // What only the table names is sent, too.
    fields.forEach(
        field -> {
          if (field.children().isEmpty()
              && field.origin() != Origin.EXAMPLE
              && field.type() != FieldType.LIST
              && !field.isRetired()) {
            texts.computeIfAbsent(field.element(), e -> new ArrayList<>());
          }
        });
    texts.forEach(
        (element, values) ->
            styles.put(element, Style.of(byElement.get(element), values, alwaysSigned)));
  }

  List<String> elements() {
    return List.copyOf(styles.keySet());
  }

  boolean has(String element) {
    return styles.containsKey(element);
  }

  /** All elements; those that the market knows nothing of are blank. */
  ObjectNode fill(Values values) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    styles.forEach(
        (element, style) -> {
          Value value = values.get(element);
          object.put(element, value == null ? "" : style.write(value));
        });
    return object;
  }

  /** As {@link #fill}, for messages that are no JSON yet. */
  Map<String, String> texts(Values values) {
    Map<String, String> texts = new LinkedHashMap<>();
    styles.forEach(
        (element, style) -> {
          Value value = values.get(element);
          texts.put(element, value == null ? "" : style.write(value));
        });
    return texts;
  }
}
