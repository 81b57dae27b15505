package io.github.kiwoomjava.spec.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.ErrorCode;
import io.github.kiwoomjava.spec.model.Examples;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Hosts;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.SignMeaning;
import io.github.kiwoomjava.spec.model.Transport;
import io.github.kiwoomjava.spec.model.Where;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks every name and kind on the way, so that a hand-edited spec fails at the right place. */
final class SpecJsonReader {
  private final String source;

  SpecJsonReader(String source) {
    this.source = source;
  }

  ApiSpec read(JsonNode root) {
    Node spec = new Node(root, "");
    int version = spec.get("schemaVersion").integer();
    if (version != SpecJson.SCHEMA_VERSION) {
      throw spec.get("schemaVersion").fault("is " + version + ", only 1 is known");
    }
    return new ApiSpec(
        spec.get("edition").dayOrNull(),
        spec.get("operations").list(this::operation),
        spec.get("errorCodes")
            .list(node -> new ErrorCode(node.get("code").text(), node.get("message").text())));
  }

  private Operation operation(Node node) {
    String id = node.get("id").text();
    Where where = Where.sheet(source, id);
    Node hosts = node.get("hosts");
    Node examples = node.get("examples");
    return new Operation(
        id,
        node.get("name").text(),
        node.get("menu").list(Node::text),
        node.get("effect").constant(Effect.class),
        node.get("transport").constant(Transport.class),
        node.get("method").text(),
        node.get("path").text(),
        new Hosts(hosts.get("real").textOrNull(), hosts.get("mock").textOrNull()),
        message(node.get("request"), where),
        message(node.get("response"), where),
        new Examples(
            examples.get("request").list(Node::json), examples.get("response").list(Node::json)),
        node.get("retired").dayOrNull(),
        where);
  }

  private Message message(Node node, Where where) {
    return new Message(
        node.get("headers").list(field -> field(field, where)),
        node.get("bodies")
            .list(
                body ->
                    new Body(
                        body.get("title").textOrNull(),
                        body.get("fields").list(field -> field(field, where)))));
  }

  private Field field(Node node, Where where) {
    Node length = node.get("length");
    return new Field(
        node.get("element").text(),
        node.get("label").text(),
        node.get("type").constant(FieldType.class),
        node.get("requirement").constant(Requirement.class),
        length.isAbsent() ? null : length.integer(),
        facts(node.get("facts")),
        node.get("remark").textOrNull(),
        node.get("origin").constant(Origin.class),
        node.get("children").list(child -> field(child, where)),
        where);
  }

  private Facts facts(Node node) {
    Node scale = node.get("scale");
    Node sign = node.get("sign");
    return new Facts(
        node.get("codes")
            .list(code -> new CodeValue(code.get("value").text(), code.get("label").text())),
        node.get("unit").textOrNull(),
        scale.isAbsent() ? null : scale.integer(),
        sign.isAbsent() ? null : sign.constant(SignMeaning.class),
        node.get("pattern").textOrNull(),
        node.get("fixed").textOrNull(),
        node.get("default").textOrNull(),
        node.get("reference").textOrNull(),
        node.get("retired").dayOrNull());
  }

  /** A node and the way to it. */
  private final class Node {
    private final @Nullable JsonNode value;
    private final String path;

    Node(@Nullable JsonNode value, String path) {
      this.value = value == null || value.isNull() ? null : value;
      this.path = path;
    }

    boolean isAbsent() {
      return value == null;
    }

    Node get(String name) {
      if (value != null && !value.isObject()) {
        throw fault("must be an object");
      }
      return new Node(value == null ? null : value.get(name), path + "/" + name);
    }

    String text() {
      if (value == null || !value.isTextual()) {
        throw fault("must be text");
      }
      return value.textValue();
    }

    @Nullable String textOrNull() {
      return value == null ? null : text();
    }

    @Nullable LocalDate dayOrNull() {
      try {
        return value == null ? null : LocalDate.parse(text());
      } catch (DateTimeParseException e) {
        throw fault("must be a day such as 2026-07-04, not " + text());
      }
    }

    int integer() {
      if (value == null || !value.canConvertToInt() || !value.isIntegralNumber()) {
        throw fault("must be a whole number");
      }
      return value.intValue();
    }

    JsonNode json() {
      if (value == null) {
        throw fault("must be a JSON document");
      }
      return value;
    }

    <E extends Enum<E>> E constant(Class<E> type) {
      try {
        return Enum.valueOf(type, text());
      } catch (IllegalArgumentException e) {
        throw fault(
            "must be one of "
                + List.of(type.getEnumConstants())
                + ", not "
                + text().toUpperCase(Locale.ROOT));
      }
    }

    /** Absent is empty, as for {@code codes} of facts that list none. */
    <T> List<T> list(Function<Node, T> read) {
      JsonNode array = value;
      if (array == null) {
        return List.of();
      }
      if (!array.isArray()) {
        throw fault("must be an array");
      }
      return IntStream.range(0, array.size())
          .mapToObj(i -> read.apply(new Node(array.get(i), path + "/" + i)))
          .toList();
    }

    SpecJsonException fault(String what) {
      return new SpecJsonException(
          source + ": " + (path.isEmpty() ? "the document" : path) + " " + what, null);
    }
  }
}
