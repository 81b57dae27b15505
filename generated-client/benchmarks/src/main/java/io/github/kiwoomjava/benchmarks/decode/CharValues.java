package io.github.kiwoomjava.benchmarks.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.kiwoomjava.runtime.value.Direction;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values straight from the characters that Jackson's parser holds, without a string in between.
 * What cannot be read is absent.
 */
public final class CharValues {
  private static final long FAULT = Long.MIN_VALUE;
  private static final int MOST_DIGITS = 18;

  private CharValues() {}

  /** Reads one object or value under the parser. */
  @FunctionalInterface
  public interface Read<T> {
    /** Reads it. */
    @Nullable T from(JsonParser in) throws IOException;
  }

  /** An integer. */
  public static @Nullable Long integer(JsonParser in) throws IOException {
    char[] text = in.getTextCharacters();
    int from = in.getTextOffset();
    int to = from + in.getTextLength();
    int digits = afterSign(text, from, to);
    long value = point(text, digits, to) < to ? FAULT : unscaled(text, digits, to);
    return value == FAULT ? null : (Long) (isDown(text, from, to) ? -value : value);
  }

  /** A decimal. */
  public static @Nullable BigDecimal decimal(JsonParser in) throws IOException {
    char[] text = in.getTextCharacters();
    int from = in.getTextOffset();
    int to = from + in.getTextLength();
    int digits = afterSign(text, from, to);
    long value = unscaled(text, digits, to);
    return value == FAULT
        ? null
        : BigDecimal.valueOf(isDown(text, from, to) ? -value : value, scale(text, digits, to));
  }

  /** A price. */
  public static @Nullable Price price(JsonParser in) throws IOException {
    char[] text = in.getTextCharacters();
    int from = in.getTextOffset();
    int to = from + in.getTextLength();
    int digits = afterSign(text, from, to);
    long value = unscaled(text, digits, to);
    if (value == FAULT) {
      return null;
    }
    Direction direction =
        digits == from ? Direction.NONE : isDown(text, from, to) ? Direction.DOWN : Direction.UP;
    return Price.ofUnscaled(value, scale(text, digits, to), direction);
  }

  /** A date as yyyyMMdd. */
  public static @Nullable LocalDate date(JsonParser in) throws IOException {
    int value = digits(in, 8);
    try {
      return value < 0 ? null : LocalDate.of(value / 10000, value / 100 % 100, value % 100);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A time as HHmmss. */
  public static @Nullable LocalTime time(JsonParser in) throws IOException {
    int value = digits(in, 6);
    try {
      return value < 0 ? null : LocalTime.of(value / 10000, value / 100 % 100, value % 100);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A stock code. */
  public static @Nullable StockCode stockCode(JsonParser in) throws IOException {
    return TextValues.stockCode(in.getText());
  }

  /** A code. */
  public static <T> @Nullable T code(JsonParser in, Function<String, T> of) throws IOException {
    return TextValues.code(in.getText(), of);
  }

  /** A text. */
  public static @Nullable String text(JsonParser in) throws IOException {
    return in.currentToken() == JsonToken.VALUE_NULL ? null : TextValues.text(in.getText());
  }

  /** A list, empty if there is none. */
  public static <T> List<T> list(JsonParser in, Read<T> read) throws IOException {
    List<T> rows = new ArrayList<>();
    if (in.currentToken() != JsonToken.START_ARRAY) {
      in.skipChildren();
      return rows;
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      T row = read.from(in);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static int digits(JsonParser in, int count) throws IOException {
    if (in.getTextLength() != count) {
      return -1;
    }
    char[] text = in.getTextCharacters();
    int from = in.getTextOffset();
    long value = unscaled(text, from, from + count);
    return value == FAULT ? -1 : (int) value;
  }

  private static boolean isDown(char[] text, int from, int to) {
    return from < to && text[from] == '-';
  }

  private static int afterSign(char[] text, int from, int to) {
    return from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
  }

  private static int point(char[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] != '.') {
      at++;
    }
    return at;
  }

  private static int scale(char[] text, int from, int to) {
    return Math.max(0, to - point(text, from, to) - 1);
  }

  /** The digits of a number without its point. */
  private static long unscaled(char[] text, int from, int to) {
    if (from == to || to - from > MOST_DIGITS) {
      return FAULT;
    }
    long value = 0;
    boolean point = false;
    for (int i = from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (text[i] == '.' && !point) {
        point = true;
      } else {
        return FAULT;
      }
    }
    return value;
  }
}
