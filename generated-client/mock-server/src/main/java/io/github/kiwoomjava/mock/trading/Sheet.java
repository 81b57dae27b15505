package io.github.kiwoomjava.mock.trading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.example.ResponseExample;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an operation's answer: its own elements, and one list of rows. The list goes by the
 * name that the table gives it, whatever the example says.
 */
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
    Field told =
        fields.stream()
            .filter(field -> !field.children().isEmpty() && field.origin() != Origin.EXAMPLE)
            .findFirst()
            .orElse(null);
    String shown =
        example.properties().stream()
            .filter(entry -> entry.getValue().path(0).isObject())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    list = told == null ? shown : told.element();
    List<JsonNode> rows = new ArrayList<>();
    if (shown != null && (told == null || isAbout(told, example.path(shown).path(0)))) {
      example.path(shown).forEach(rows::add);
    }
    row = list == null ? null : new Row(told == null ? List.of() : told.children(), rows, signed);
  }

  /** An example may hold the rows of another operation. */
  private static boolean isAbout(Field list, JsonNode row) {
    long common = list.children().stream().filter(child -> row.has(child.element())).count();
    return common * 2 >= row.size();
  }

  /** Elements of the answer itself, then those of a row. */
  List<String> elements() {
    List<String> elements = new ArrayList<>(root.elements());
    elements.removeIf(element -> element.startsWith("return"));
    if (row != null) {
      elements.addAll(row.elements());
    }
    return elements;
  }

  List<String> ownElements() {
    return root.elements();
  }

  List<String> rowElements() {
    return row == null ? List.of() : row.elements();
  }

  boolean hasRows() {
    return row != null;
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
    ObjectNode answer = example.objectNode();
    ObjectNode filled = root.fill(values);
    for (Map.Entry<String, JsonNode> entry : example.properties()) {
      String element = entry.getKey();
      if (entry.getValue() instanceof ArrayNode) {
        if (list != null && row != null) {
          answer.set(list, answer.arrayNode().addAll(rows));
        } else {
          answer.set(element, answer.arrayNode());
        }
      } else if (element.startsWith("return")) {
        answer.set(element, entry.getValue());
      } else {
        answer.set(element, filled.has(element) ? filled.get(element) : entry.getValue());
      }
    }
    filled
        .properties()
        .forEach(
            entry -> {
              if (!answer.has(entry.getKey()) && !entry.getKey().startsWith("return")) {
                answer.set(entry.getKey(), entry.getValue());
              }
            });
    return answer;
  }
}
