package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.typing.FieldTyping;
import org.jspecify.annotations.Nullable;

/**
 * How a value is held, read and written.
 *
 * @param typing the kind and its arguments
 * @param type the record of rows and objects, the code type of codes, otherwise null
 * @param bareNumber whether JSON has the value as a number instead of text
 */
public record ValuePlan(
    Form form, FieldTyping typing, @Nullable JavaType type, boolean bareNumber) {
  /** What the JSON value is. */
  public enum Form {
    /** One text or number. */
    SCALAR,
    /** An array of texts. */
    TEXT_LIST,
    /** An array of objects. */
    ROWS,
    /** An object. */
    OBJECT,
    /** Anything; kept as JSON text, since no sheet says what lies in it. */
    RAW_JSON
  }

  /** The generated type. */
  public JavaType requiredType() {
    if (type == null) {
      throw new IllegalStateException(this + " has no generated type");
    }
    return type;
  }

  /** Whether the value is a list, which is never null. */
  public boolean isList() {
    return form == Form.TEXT_LIST || form == Form.ROWS;
  }
}
