package io.github.kiwoomjava.runtime.json;

import io.github.kiwoomjava.runtime.value.CodeValue;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON document in UTF-8, for generated encoders. Members whose value is null are left
 * out; values are written as text, the way Kiwoom has them, unless a method says otherwise. It does
 * not check that names and values alternate. Not thread-safe.
 */
public final class JsonWriter {
  private final ByteOutput out = new ByteOutput();
  private boolean first = true;

  /** One bit for each open container, the innermost last: whether it is a row. */
  private long rows;

  /** An empty document. */
  public JsonWriter() {}

  /** Begins an object: the root, an element of an array, or the value of the last name. */
  public void beginObject() {
    separate();
    out.raw('{');
    first = true;
    rows <<= 1;
  }

  /** Ends the object. */
  public void endObject() {
    out.raw('}');
    first = false;
    rows >>>= 1;
  }

  /** Begins an array as a member. */
  public void beginArray(String name) {
    name(name);
    beginArray();
  }

  /** Begins an array: an element of an array, or the value of the last name. */
  public void beginArray() {
    separate();
    out.raw('[');
    first = true;
    rows <<= 1;
  }

  /** Ends the array or row. */
  public void endArray() {
    out.raw(']');
    first = false;
    rows >>>= 1;
  }

  /**
   * Begins a row: an object that is an array on the wire, whose members are told apart by their
   * places. Names are not written, and a value that is null is an empty text.
   */
  public void beginRow() {
    beginArray();
    rows |= 1;
  }

  /** The name of the next value. */
  public void name(String name) {
    if (inRow()) {
      return;
    }
    separate();
    out.quoted(name);
    out.raw(':');
    first = true;
  }

  private boolean inRow() {
    return (rows & 1) != 0;
  }

  private void absent() {
    if (inRow()) {
      textElement("");
    }
  }

  /** A text as an element of an array. */
  public void textElement(String value) {
    separate();
    out.quoted(value);
  }

  /** A text member. */
  public void text(String name, @Nullable String value) {
    if (value == null) {
      absent();
    } else {
      name(name);
      textElement(value);
    }
  }

  /** An integer, as text. */
  public void integer(String name, @Nullable Long value) {
    if (value == null) {
      absent();
    } else {
      text(name, Long.toString(value));
    }
  }

  /** An integer as a bare JSON number. */
  public void integerNumber(String name, @Nullable Long value) {
    if (value == null) {
      absent();
    } else {
      name(name);
      bare(Long.toString(value));
    }
  }

  /** A decimal, without exponent. */
  public void decimal(String name, @Nullable BigDecimal value) {
    if (value == null) {
      absent();
    } else {
      text(name, value.toPlainString());
    }
  }

  /**
   * A decimal whose point is left out on the wire.
   *
   * @param scale the number of decimals that the wire form has
   * @throws IllegalArgumentException if the value has more decimals than that
   */
  public void scaled(String name, @Nullable BigDecimal value, int scale) {
    if (value == null) {
      absent();
    } else {
      text(name, withoutPoint(name, value, scale));
    }
  }

  /** A price: the direction's sign and the magnitude. */
  public void price(String name, @Nullable Price value) {
    if (value == null) {
      absent();
    } else {
      text(name, value.toString());
    }
  }

  /**
   * A price whose decimal point is left out on the wire.
   *
   * @throws IllegalArgumentException if it has more decimals than the wire form
   */
  public void scaledPrice(String name, @Nullable Price value, int scale) {
    if (value == null) {
      absent();
    } else {
      text(name, value.direction().sign() + withoutPoint(name, value.magnitude(), scale));
    }
  }

  /** A date as {@code yyyyMMdd}. */
  public void date(String name, @Nullable LocalDate value) {
    if (value == null || value.getYear() < 0 || value.getYear() > 9999) {
      date(name, value, TimePattern.DATE);
      return;
    }
    name(name);
    separate();
    out.quotedDigits(
        (value.getYear() * 100 + value.getMonthValue()) * 100 + value.getDayOfMonth(), 8);
  }

  /** A date in a pattern. */
  public void date(String name, @Nullable LocalDate value, String pattern) {
    temporal(name, value, pattern);
  }

  /** A time as {@code HHmmss}. */
  public void time(String name, @Nullable LocalTime value) {
    if (value != null) {
      name(name);
      separate();
      out.quotedDigits((value.getHour() * 100 + value.getMinute()) * 100 + value.getSecond(), 6);
    }
  }

  /** A time in a pattern. */
  public void time(String name, @Nullable LocalTime value, String pattern) {
    temporal(name, value, pattern);
  }

  /** A date and time as {@code yyyyMMddHHmmss}. */
  public void dateTime(String name, @Nullable LocalDateTime value) {
    dateTime(name, value, TimePattern.DATE_TIME);
  }

  /** A date and time in a pattern. */
  public void dateTime(String name, @Nullable LocalDateTime value, String pattern) {
    temporal(name, value, pattern);
  }

  /** A month as {@code yyyyMM}. */
  public void month(String name, @Nullable YearMonth value) {
    month(name, value, TimePattern.MONTH);
  }

  /** A month in a pattern. */
  public void month(String name, @Nullable YearMonth value, String pattern) {
    temporal(name, value, pattern);
  }

  /** A year as {@code yyyy}. */
  public void year(String name, @Nullable Year value) {
    year(name, value, TimePattern.YEAR);
  }

  /** A year in a pattern. */
  public void year(String name, @Nullable Year value, String pattern) {
    temporal(name, value, pattern);
  }

  /** A flag, in the words that the element has for true and false. */
  public void flag(String name, @Nullable Boolean value, String trueValue, String falseValue) {
    if (value == null) {
      absent();
    } else {
      text(name, value ? trueValue : falseValue);
    }
  }

  /** A stock code. */
  public void stockCode(String name, @Nullable StockCode value) {
    if (value == null) {
      absent();
    } else {
      text(name, value.raw());
    }
  }

  /** A code. */
  public void code(String name, @Nullable CodeValue value) {
    if (value == null) {
      absent();
    } else {
      text(name, value.raw());
    }
  }

  /** A list, each element written by the encoder, which writes one value. */
  public <T> void list(String name, List<T> values, BiConsumer<T, JsonWriter> encoder) {
    beginArray(name);
    for (T value : values) {
      encoder.accept(value, this);
    }
    endArray();
  }

  /** A list of texts. */
  public void textList(String name, List<String> values) {
    list(name, values, (value, writer) -> writer.textElement(value));
  }

  /** An object, written by the encoder, braces and all. */
  public <T> void object(String name, @Nullable T value, BiConsumer<T, JsonWriter> encoder) {
    if (value == null) {
      absent();
    } else {
      name(name);
      encoder.accept(value, this);
    }
  }

  /** A value that is JSON already; it is not checked. */
  public void rawJson(String name, @Nullable String json) {
    if (json == null) {
      absent();
    } else {
      name(name);
      separate();
      out.raw(json.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Members named by their FIDs. */
  public void unknownFields(Map<Integer, String> fields) {
    fields.forEach((fid, value) -> text(Integer.toString(fid), value));
  }

  /** The document. */
  public byte[] toByteArray() {
    return out.toByteArray();
  }

  private void temporal(String name, @Nullable TemporalAccessor value, String pattern) {
    if (value == null) {
      absent();
    } else {
      text(name, TimePattern.format(pattern, value));
    }
  }

  private static String withoutPoint(String name, BigDecimal value, int scale) {
    try {
      return value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().toString();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "%s is sent with %d decimals, %s has more; round it first"
              .formatted(name, scale, value.toPlainString()),
          e);
    }
  }

  private void bare(String token) {
    separate();
    out.raw(token);
  }

  private void separate() {
    if (!first) {
      out.raw(',');
    }
    first = false;
  }
}
