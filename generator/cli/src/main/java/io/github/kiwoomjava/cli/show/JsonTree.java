package io.github.kiwoomjava.cli.show;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.runtime.value.Direction;
import io.github.kiwoomjava.runtime.value.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers as JSON trees. Numbers are numbers, absent values null. A price is its amount; beside it
 * stands its direction where it has one.
 */
public final class JsonTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /** An object with all its members. */
  public static ObjectNode of(Map<String, @Nullable Object> members) {
    return of(members, List.of());
  }

  /** An object with some of its members; all if none is wanted in particular. */
  static ObjectNode of(Map<String, @Nullable Object> members, List<String> wanted) {
    ObjectNode object = NODES.objectNode();
    members.forEach(
        (name, value) -> {
          if (wanted.isEmpty() || wanted.contains(name)) {
            object.set(name, node(value));
            if (value instanceof Price price && price.direction() != Direction.NONE) {
              object.put(name + "Direction", price.direction().name().toLowerCase(Locale.ROOT));
            }
          }
        });
    return object;
  }

  @SuppressWarnings("unchecked") // maps of members are all there is
  private static JsonNode node(@Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    } else if (value instanceof Map<?, ?> map) {
      return of((Map<String, @Nullable Object>) map);
    } else if (value instanceof List<?> list) {
      ArrayNode array = NODES.arrayNode();
      list.forEach(entry -> array.add(node(entry)));
      return array;
    } else if (value instanceof Long whole) {
      return NODES.numberNode(whole);
    } else if (value instanceof BigDecimal decimal) {
      return NODES.numberNode(decimal);
    } else if (value instanceof Price price) {
      return NODES.numberNode(price.magnitude());
    } else if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    return NODES.textNode(ValueFormat.plain(value));
  }
}
