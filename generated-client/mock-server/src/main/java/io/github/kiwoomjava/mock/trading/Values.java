package io.github.kiwoomjava.mock.trading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by element, before a sheet says how it writes them. */
final class Values {
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
  private static final DateTimeFormatter BOTH = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final Map<String, Value> values = new HashMap<>();

  /** A value of one kind; the style of the sheet decides on signs, zeros, units. */
  sealed interface Value {
    record Text(String text) implements Value {}

    /** A count, or anything else that has no unit but one. */
    record Whole(long number) implements Value {}

    /** Money in won, which a sheet may state in thousands or millions. */
    record Money(long won) implements Value {}

    /** Shares, which a sheet may state in thousands. */
    record Shares(long number) implements Value {}

    /** A price and where it lies against the previous close. */
    record Price(long won, int direction) implements Value {}

    /** A difference, which carries its sign. */
    record Change(long won) implements Value {}

    record Percent(double value) implements Value {}

    /** A moment, which sheets write in several ways; the usual one where they do not say. */
    record Moment(LocalDateTime time, String usual) implements Value {}

    /** A number with decimals of its own, such as points or dollars: 12.34 is 1234 and 2. */
    record Scaled(long number, int digits, int direction, boolean difference) implements Value {}
  }

  /** The value of an element, or null where there is none. */
  @Nullable Value get(String element) {
    return values.get(element);
  }

  Values put(Value value, String... elements) {
    for (String element : elements) {
      values.put(element, value);
    }
    return this;
  }

  Values text(String text, String... elements) {
    return put(new Value.Text(text), elements);
  }

  Values date(LocalDate date, String... elements) {
    return text(DATE.format(date), elements);
  }

  Values time(LocalTime time, String... elements) {
    return text(TIME.format(time), elements);
  }

  Values moment(LocalDateTime moment, String... elements) {
    return text(BOTH.format(moment), elements);
  }

  Values whole(long number, String... elements) {
    return put(new Value.Whole(number), elements);
  }

  Values money(long won, String... elements) {
    return put(new Value.Money(won), elements);
  }

  Values shares(long number, String... elements) {
    return put(new Value.Shares(number), elements);
  }

  Values price(long won, long previousClose, String... elements) {
    return put(new Value.Price(won, Long.compare(won, previousClose)), elements);
  }

  Values change(long won, String... elements) {
    return put(new Value.Change(won), elements);
  }

  Values percent(double value, String... elements) {
    return put(new Value.Percent(value), elements);
  }
}
