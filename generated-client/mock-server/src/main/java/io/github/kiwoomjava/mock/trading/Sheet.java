package io.github.kiwoomjava.mock.trading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.example.ResponseExample;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The shape of an operation's answer: its own elements, and one list of rows. */
final class Sheet {
  /** Quotes whose sheets show prices without a sign, though the server sends one. */
  private static final Set<String> SIGNED = Set.of("ka10001", "ka10004");

  private final ObjectNode example;
  private final Row root;
  private final @Nullable String list;
  private final @Nullable Row row;

  Sheet(Operation operation) {
    example = ResponseExample.of(operation);
    List<Field> fields = operation.response().bodies().get(0).fields();
    boolean signed = SIGNED.contains(operation.id());
    root = new Row(fields, List.of(example), signed);
    list =
        example.properties().stream()
            .filter(entry -> entry.getValue().path(0).isObject())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    if (list == null) {
      row = null;
    } else {
      List<JsonNode> rows = new ArrayList<>();
      example.path(list).forEach(rows::add);
      List<Field> children =
          fields.stream()
              .filter(field -> field.element().equals(list))
              .findFirst()
              .map(Field::children)
              .orElse(List.of());
      row = new Row(children, rows, signed);
    }
  }

  /** A row of the list; empty if the sheet has none. */
  ObjectNode row(Values values) {
    return row == null ? example.objectNode() : row.fill(values);
  }

  /** The whole answer; names, order and result code as in the example. */
  ObjectNode answer(Values values, List<Values> rows) {
    return answerOf(values, rows.stream().map(this::row).toList());
  }

  /** As {@link #answer}, of rows that are written already. */
  ObjectNode answerOf(Values values, List<? extends JsonNode> rows) {
    ObjectNode answer = example.deepCopy();
    ObjectNode filled = root.fill(values);
    for (Map.Entry<String, JsonNode> entry : answer.properties()) {
      String element = entry.getKey();
      if (entry.getValue() instanceof ArrayNode array) {
        array.removeAll();
        if (element.equals(list) && row != null) {
          rows.forEach(array::add);
        }
      } else if (filled.has(element) && !element.startsWith("return")) {
        entry.setValue(filled.get(element));
      }
    }
    return answer;
  }
}
