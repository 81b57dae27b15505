package io.github.kiwoomjava.codegen.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.MessageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A generated client, used as tools use it: by its catalogue. */
public final class Client {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Compiled compiled;
  private final List<ApiOperation<?, ?>> operations;
  private final List<String> problems = new ArrayList<>();

  private Client(Compiled compiled, List<ApiOperation<?, ?>> operations) {
    this.compiled = compiled;
    this.operations = operations;
  }

  /** Compiles and loads a client. */
  public static Client of(Map<String, String> sources, String packageName) {
    Compiled compiled = Compiled.of(sources);
    try {
      List<ApiOperation<?, ?>> operations = new ArrayList<>();
      Object all = compiled.type(packageName + ".ApiCatalog").getMethod("operations").invoke(null);
      for (Object operation : (List<?>) all) {
        operations.add((ApiOperation<?, ?>) operation);
      }
      return new Client(compiled, operations);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Its classes. */
  public Compiled compiled() {
    return compiled;
  }

  /** The ids of the catalogue. */
  public List<String> ids() {
    return operations.stream().map(operation -> operation.info().id()).toList();
  }

  /** An operation of the catalogue. */
  public ApiOperation<?, ?> operation(String id) {
    return operations.stream()
        .filter(operation -> operation.info().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** What was reported while reading. */
  public List<String> problems() {
    return problems;
  }

  /** A request's JSON, read and written again, in comparable form. */
  public JsonNode requestThereAndBack(String id, JsonNode example) {
    return comparable(thereAndBack(operation(id).request(), example));
  }

  /** A response's JSON, read and written again, in comparable form. */
  public JsonNode responseThereAndBack(String id, JsonNode example) {
    return comparable(thereAndBack(operation(id).response(), example));
  }

  /** Reads a response. */
  public Object read(String id, String json) {
    return decode(operation(id).response(), json.getBytes(StandardCharsets.UTF_8));
  }

  private <T> JsonNode thereAndBack(MessageCodec<T> codec, JsonNode example) {
    try {
      T value = decode(codec, JSON.writeValueAsBytes(example));
      JsonWriter out = new JsonWriter();
      codec.encode(value, out);
      return JSON.readTree(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T decode(MessageCodec<T> codec, byte[] json) {
    JsonReader in =
        new JsonReader(
            json,
            (operation, path, raw, reason) ->
                problems.add(operation + " " + path + " " + raw + ": " + reason));
    T value = codec.decode(in);
    in.endDocument();
    return value;
  }

  /** JSON text as a tree. */
  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Without what means the same: absent, null and blank; 007, +7 and 7. */
  public static JsonNode comparable(JsonNode node) {
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        JsonNode value = comparable(field.getValue());
        if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
          object.set(field.getKey(), value);
        }
      }
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (JsonNode element : node) {
        JsonNode value = comparable(element);
        if (!value.isNull()) {
          array.add(value);
        }
      }
      return array;
    }
    return node.isTextual() ? comparableText(node.textValue()) : node;
  }

  private static JsonNode comparableText(String raw) {
    String text = raw.strip();
    if (text.isEmpty() || text.matches("0{6}|0{8}")) {
      return JsonNodeFactory.instance.nullNode();
    }
    String number = text.replaceFirst("^[+-]*(?=[-+])", "");
    return number.matches("[+-]?[0-9]+(\\.[0-9]+)?")
        ? JsonNodeFactory.instance.textNode(
            new BigDecimal(number).stripTrailingZeros().toPlainString())
        : JsonNodeFactory.instance.textNode(text);
  }
}
