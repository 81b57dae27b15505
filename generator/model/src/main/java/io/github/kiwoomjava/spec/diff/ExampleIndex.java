package io.github.kiwoomjava.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the examples of a message hold at each path of elements; arrays are no step. */
final class ExampleIndex {
  private final Map<String, List<JsonNode>> values = new HashMap<>();

  ExampleIndex(List<JsonNode> examples) {
    examples.forEach(example -> walk("", example));
  }

  Seen at(String elements) {
    return Seen.of(values.getOrDefault(elements, List.of()));
  }

  private void walk(String path, JsonNode node) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                String below = path.isEmpty() ? field.getKey() : path + "/" + field.getKey();
                values.computeIfAbsent(below, at -> new ArrayList<>()).add(field.getValue());
                walk(below, field.getValue());
              });
    } else if (node.isArray()) {
      node.forEach(element -> walk(path, element));
    }
  }
}
