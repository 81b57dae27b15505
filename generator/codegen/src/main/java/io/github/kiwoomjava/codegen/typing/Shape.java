package io.github.kiwoomjava.codegen.typing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The containers that a field's examples show. */
public enum Shape {
  /** No example shows the field with a value that tells. */
  UNKNOWN,
  SCALAR,
  /** Only JSON numbers. */
  NUMBER,
  OBJECT,
  OBJECTS,
  SCALARS,
  /** Arrays in an array: rows whose fields have places instead of names. */
  ARRAYS,
  /** Different examples show different things. */
  MIXED;

  /** The shape that all values agree on; nulls, blanks and empty arrays say nothing. */
  public static Shape of(List<JsonNode> values) {
    Shape shape = UNKNOWN;
    for (JsonNode value : values) {
      Shape next = of(value);
      if (shape == UNKNOWN || shape == next) {
        shape = next;
      } else if (next.isScalar() && shape.isScalar()) {
        shape = SCALAR;
      } else if (next != UNKNOWN) {
        return MIXED;
      }
    }
    return shape;
  }

  private static Shape of(JsonNode value) {
    if (value.isNull() || (value.isTextual() && value.textValue().isBlank())) {
      return UNKNOWN;
    }
    if (value.isObject()) {
      return OBJECT;
    }
    if (!value.isArray()) {
      return value.isNumber() ? NUMBER : SCALAR;
    }
    Shape rows = UNKNOWN;
    for (JsonNode element : value) {
      Shape row = element.isObject() ? OBJECTS : element.isArray() ? ARRAYS : SCALARS;
      if (rows != UNKNOWN && rows != row) {
        return MIXED;
      }
      rows = row;
    }
    return rows;
  }

  /** Whether the examples show values instead of containers. */
  public boolean isScalar() {
    return this == SCALAR || this == NUMBER;
  }
}
