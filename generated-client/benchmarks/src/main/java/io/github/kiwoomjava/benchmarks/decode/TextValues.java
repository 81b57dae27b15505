package io.github.kiwoomjava.benchmarks.decode;

import io.github.kiwoomjava.runtime.value.Direction;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values from texts, for libraries that hand out strings. Written with what the JDK has, as a
 * careful client would; what cannot be read is absent.
 */
public final class TextValues {
  private TextValues() {}

  /** An integer. */
  public static @Nullable Long integer(@Nullable String text) {
    String trimmed = given(text);
    try {
      return trimmed == null ? null : Long.valueOf(trimmed);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A decimal. */
  public static @Nullable BigDecimal decimal(@Nullable String text) {
    String trimmed = given(text);
    try {
      return trimmed == null ? null : new BigDecimal(trimmed);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A price with its direction. */
  public static @Nullable Price price(@Nullable String text) {
    String trimmed = given(text);
    if (trimmed == null) {
      return null;
    }
    char first = trimmed.charAt(0);
    Direction direction =
        first == '-' ? Direction.DOWN : first == '+' ? Direction.UP : Direction.NONE;
    int digits = direction == Direction.NONE ? 0 : 1;
    try {
      return trimmed.indexOf('.') < 0
          ? Price.ofUnscaled(Long.parseLong(trimmed, digits, trimmed.length(), 10), 0, direction)
          : Price.of(new BigDecimal(trimmed.substring(digits)), direction);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A date as yyyyMMdd. */
  public static @Nullable LocalDate date(@Nullable String text) {
    String trimmed = given(text);
    if (trimmed == null || trimmed.length() != 8) {
      return null;
    }
    try {
      return LocalDate.of(number(trimmed, 0, 4), number(trimmed, 4, 6), number(trimmed, 6, 8));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  /** A time as HHmmss. */
  public static @Nullable LocalTime time(@Nullable String text) {
    String trimmed = given(text);
    if (trimmed == null || trimmed.length() != 6) {
      return null;
    }
    try {
      return LocalTime.of(number(trimmed, 0, 2), number(trimmed, 2, 4), number(trimmed, 4, 6));
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  /** A stock code. */
  public static @Nullable StockCode stockCode(@Nullable String text) {
    return code(text, StockCode::of);
  }

  /** A code. */
  public static <T> @Nullable T code(@Nullable String text, Function<String, T> of) {
    String trimmed = given(text);
    return trimmed == null ? null : of.apply(trimmed);
  }

  /** A text, absent if blank. */
  public static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static @Nullable String given(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String trimmed = text.strip();
    return trimmed.isEmpty() ? null : trimmed;
  }
}
