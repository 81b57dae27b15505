package io.github.kiwoomjava.spec.reader;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.spec.model.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the values of an example are of the kind that the table says. */
final class TypeCheck {
  private TypeCheck() {}

  /** What differs, or null. Null and blank texts stand for an absent value of any kind. */
  static @Nullable String disagreement(Field field, List<JsonNode> values) {
    for (JsonNode value : values) {
      String disagreement = isAbsent(value) ? null : disagreement(field, value);
      if (disagreement != null) {
        return disagreement;
      }
    }
    return null;
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isNull() || (value.isTextual() && value.textValue().isBlank());
  }

  private static @Nullable String disagreement(Field field, JsonNode value) {
    String seen = kind(value);
    return switch (field.type()) {
      case STRING -> value.isTextual() ? null : "the table says String, an example shows " + seen;
      case LIST ->
          value.isArray() ? rows(field, value) : "the table says LIST, an example shows " + seen;
      case OBJECT, MAP ->
          value.isObject() ? null : "the table says " + field.type() + ", an example shows " + seen;
      case UNSPECIFIED -> untyped(field, value);
    };
  }

  private static @Nullable String untyped(Field field, JsonNode value) {
    if (field.children().isEmpty() || value.isObject()) {
      return null;
    }
    return value.isArray()
        ? rows(field, value)
        : "the table nests elements below it, an example shows " + kind(value);
  }

  private static @Nullable String rows(Field field, JsonNode array) {
    if (field.children().isEmpty()) {
      return null;
    }
    for (JsonNode row : array) {
      if (!row.isObject()) {
        return "the table nests elements below it, an example shows a list of " + kind(row);
      }
    }
    return null;
  }

  private static String kind(JsonNode value) {
    if (value.isObject()) {
      return "an object";
    }
    if (value.isArray()) {
      return "a list";
    }
    return value.isNumber() ? "a number" : value.isBoolean() ? "true or false" : "a text";
  }
}
