package io.github.kiwoomjava.mock.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Examples that show the rows of another operation, which no server would send: the list gets the
 * name of its table, and its rows the elements of the table, with the values that bear their names.
 */
final class OtherRows {
  private OtherRows() {}

  static ObjectNode replaced(ObjectNode example, List<Field> fields) {
    List<Field> told = fields.stream().filter(field -> field.origin() != Origin.EXAMPLE).toList();
    List<Field> missing =
        told.stream()
            .filter(field -> !field.children().isEmpty() && !example.has(field.element()))
            .toList();
    Set<String> known = told.stream().map(Field::element).collect(Collectors.toSet());
    List<String> unknown =
        example.properties().stream()
            .filter(entry -> !known.contains(entry.getKey()) && isList(entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (missing.size() != 1
        || unknown.size() != 1
        || isMistyped(missing.get(0).element(), unknown.get(0))) {
      return example;
    }
    List<String> elements =
        missing.get(0).children().stream()
            .filter(field -> field.origin() != Origin.EXAMPLE && !field.isRetired())
            .map(Field::element)
            .toList();
    JsonNode first = example.path(unknown.get(0)).path(0);
    boolean own = first.properties().stream().allMatch(entry -> elements.contains(entry.getKey()));
    return own ? example : replaced(example, unknown.get(0), missing.get(0).element(), elements);
  }

  /** Such as {@code result_lsit}, which clients know. */
  private static boolean isMistyped(String right, String shown) {
    return Arrays.equals(right.chars().sorted().toArray(), shown.chars().sorted().toArray());
  }

  private static boolean isList(JsonNode value) {
    return value instanceof ArrayNode rows && rows.path(0).isObject();
  }

  private static ObjectNode replaced(
      ObjectNode example, String from, String to, List<String> elements) {
    ObjectNode right = example.objectNode();
    for (Map.Entry<String, JsonNode> entry : example.properties()) {
      if (!entry.getKey().equals(from)) {
        right.set(entry.getKey(), entry.getValue());
        continue;
      }
      ArrayNode rows = right.putArray(to);
      for (JsonNode row : entry.getValue()) {
        ObjectNode own = rows.addObject();
        elements.forEach(element -> own.put(element, row.path(element).asText("")));
      }
    }
    return right;
  }
}
