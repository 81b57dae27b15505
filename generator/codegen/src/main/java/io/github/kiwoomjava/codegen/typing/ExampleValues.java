package io.github.kiwoomjava.codegen.typing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an operation's examples show at each path; arrays do not count as a step. */
public final class ExampleValues {
  private final Map<FieldKey, List<JsonNode>> values = new HashMap<>();

  public ExampleValues(Operation operation) {
    operation
        .examples()
        .request()
        .forEach(node -> walk(new FieldKey(operation.id(), Section.REQUEST, ""), node));
    operation
        .examples()
        .response()
        .forEach(node -> walk(new FieldKey(operation.id(), Section.RESPONSE, ""), node));
  }

  /** Every value of the field in all examples, also {@code null}s. */
  public List<JsonNode> at(FieldKey key) {
    return values.getOrDefault(key, List.of());
  }

  private void walk(FieldKey key, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        FieldKey below = key.child(field.getKey());
        values.computeIfAbsent(below, path -> new ArrayList<>()).add(field.getValue());
        walk(below, field.getValue());
      }
    } else if (node.isArray()) {
      node.forEach(element -> walk(key, element));
    }
  }
}
