package io.github.kiwoomjava.mock.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.example.MoreRows;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers with the sheet's example, as it stands there; queries with rows get further pages made
 * from it. A sheet without a usable example gets an answer of the right shape with blank values.
 */
final class ExampleResponder implements Responder {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final int pages;
  private final Map<String, ObjectNode> examples = new ConcurrentHashMap<>();

  ExampleResponder(int pages) {
    this.pages = pages;
  }

  @Override
  public Reply reply(ApiCall call) {
    Operation operation = call.operation();
    ObjectNode example = examples.computeIfAbsent(operation.id(), id -> example(operation));
    int last = mayContinue(operation, example) ? pages - 1 : 0;
    int page = Math.min(call.page(), last);
    ObjectNode body =
        page == 0
            ? example
            : MoreRows.page(example, operation.response().bodies().get(0).fields(), page);
    return new Reply(body, page < last);
  }

  private static boolean mayContinue(Operation operation, ObjectNode example) {
    return operation.effect() == Effect.QUERY
        && operation.request().headers().stream()
            .anyMatch(header -> header.element().equalsIgnoreCase(HeaderCheck.CONTINUE))
        && MoreRows.hasRows(example);
  }

  private static ObjectNode example(Operation operation) {
    return operation.examples().response().stream()
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseGet(
            () -> {
              ObjectNode made = blank(operation.response().bodies().get(0).fields());
              made.put("return_code", 0);
              made.put("return_msg", "");
              return made;
            });
  }

  private static ObjectNode blank(List<Field> fields) {
    ObjectNode object = NODES.objectNode();
    for (Field field : fields) {
      object.set(field.element(), blank(field));
    }
    return object;
  }

  private static JsonNode blank(Field field) {
    if (field.type() == FieldType.OBJECT || field.type() == FieldType.MAP) {
      return blank(field.children());
    }
    if (field.type() == FieldType.LIST || !field.children().isEmpty()) {
      ArrayNode rows = NODES.arrayNode();
      return field.children().isEmpty() ? rows : rows.add(blank(field.children()));
    }
    return NODES.textNode("");
  }
}
