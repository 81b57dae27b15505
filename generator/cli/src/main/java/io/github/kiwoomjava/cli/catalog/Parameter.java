package io.github.kiwoomjava.cli.catalog;

import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import java.lang.reflect.Method;
import java.util.Locale;

/**
 * A value that a request takes.
 *
 * @param field what the catalogue says of it
 * @param setter the builder's method
 */
public record Parameter(FieldInfo field, Method setter) {
  /** Its type in Java. */
  public Class<?> type() {
    return setter.getParameterTypes()[0];
  }

  /** Its name on a command line, such as {@code stock-code}. */
  public String option() {
    return field.name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The element on the wire, such as {@code stk_cd}. */
  public String element() {
    return field.path();
  }
}
