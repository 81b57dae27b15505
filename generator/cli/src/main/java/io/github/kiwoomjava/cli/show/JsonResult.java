package io.github.kiwoomjava.cli.show;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.runtime.value.Direction;
import io.github.kiwoomjava.runtime.value.Price;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers as JSON: a document a page, or with lines a row. Numbers are numbers, absent values null.
 * A price is its amount; beside it stands its direction where it has one.
 */
final class JsonResult implements ResultFormat {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final PrintWriter out;
  private final boolean lines;
  private final List<String> wanted;
  private final ObjectWriter writer;

  JsonResult(PrintWriter out, boolean lines, List<String> wanted) {
    this.out = out;
    this.lines = lines;
    this.wanted = wanted;
    JsonMapper mapper =
        JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    this.writer = lines ? mapper.writer() : mapper.writerWithDefaultPrettyPrinter();
  }

  @Override
  public void page(Map<String, @Nullable Object> answer) {
    if (lines) {
      Rows.of(answer).rows().forEach(row -> print(object(row, wanted)));
    } else {
      print(object(answer, List.of()));
    }
    out.flush();
  }

  private void print(JsonNode node) {
    try {
      out.print(writer.writeValueAsString(node) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The members of an object. */
  static ObjectNode object(Map<String, @Nullable Object> members, List<String> wanted) {
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
      return object((Map<String, @Nullable Object>) map, List.of());
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
