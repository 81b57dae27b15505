package io.github.kiwoomjava.codegen.correct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Edits example documents at a path; arrays do not count as a step. */
final class ExampleTree {
  private ExampleTree() {}

  /** Calls with every object that lies at a path. */
  static void objectsAt(JsonNode node, String path, Consumer<ObjectNode> action) {
    if (node instanceof ArrayNode array) {
      array.forEach(element -> objectsAt(element, path, action));
    } else if (node instanceof ObjectNode object) {
      if (path.isEmpty()) {
        action.accept(object);
        return;
      }
      int slash = path.indexOf('/');
      JsonNode below = object.get(slash < 0 ? path : path.substring(0, slash));
      if (below != null) {
        objectsAt(below, slash < 0 ? "" : path.substring(slash + 1), action);
      }
    }
  }

  /** Gives elements other names, all at once, in place. */
  static void rename(ObjectNode object, Map<String, String> names) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      fields.put(names.getOrDefault(field.getKey(), field.getKey()), field.getValue());
    }
    object.removeAll();
    object.setAll(fields);
  }

  /** Puts a lone value into an array. */
  static void wrap(ObjectNode object, String element) {
    JsonNode value = object.get(element);
    if (value != null && value.isValueNode() && !value.isNull()) {
      object.putArray(element).add(value);
    }
  }
}
