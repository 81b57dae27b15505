package io.github.kiwoomjava.mock.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.List;

/** The example of an answer, or one of the right shape with blank values where there is none. */
public final class ResponseExample {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ResponseExample() {}

  public static ObjectNode of(Operation operation) {
    return operation.examples().response().stream()
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .findFirst()
        .map(example -> OtherRows.replaced(example, operation.response().bodies().get(0).fields()))
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
