package io.github.kiwoomjava.runtime.json;

import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * The few date and time patterns that sheets use: runs of y, M, d, H, m, s and S, and anything else
 * literally. It is walked letter by letter, which is as quick as compiling it would be.
 */
final class TimePattern {
  static final String DATE = "yyyyMMdd";
  static final String TIME = "HHmmss";
  static final String DATE_TIME = "yyyyMMddHHmmss";
  static final String MONTH = "yyyyMM";
  static final String YEAR = "yyyy";

  private TimePattern() {}

  static boolean isField(char letter) {
    return "yuMdHmsS".indexOf(letter) >= 0;
  }

  /** The end of the run of equal letters that begins at an index. */
  static int runEnd(String pattern, int from) {
    int end = from + 1;
    while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(from)) {
      end++;
    }
    return end;
  }

  static String format(String pattern, TemporalAccessor value) {
    StringBuilder text = new StringBuilder(pattern.length());
    int i = 0;
    while (i < pattern.length()) {
      char letter = pattern.charAt(i);
      if (isField(letter)) {
        int end = runEnd(pattern, i);
        appendPadded(text, number(letter, end - i, value), end - i);
        i = end;
      } else {
        if (letter != '\'') {
          text.append(letter);
        }
        i++;
      }
    }
    return text.toString();
  }

  private static long number(char letter, int width, TemporalAccessor value) {
    return switch (letter) {
      case 'y', 'u' -> {
        int year = value.get(ChronoField.YEAR);
        yield width == 2 ? year % 100 : year;
      }
      case 'M' -> value.get(ChronoField.MONTH_OF_YEAR);
      case 'd' -> value.get(ChronoField.DAY_OF_MONTH);
      case 'H' -> orZero(ChronoField.HOUR_OF_DAY, value);
      case 'm' -> orZero(ChronoField.MINUTE_OF_HOUR, value);
      case 's' -> orZero(ChronoField.SECOND_OF_MINUTE, value);
      default -> orZero(ChronoField.NANO_OF_SECOND, value) / (long) Math.pow(10, 9 - width);
    };
  }

  /** Some patterns of dates go on with a time that is always empty. */
  private static long orZero(ChronoField field, TemporalAccessor value) {
    return value.isSupported(field) ? value.get(field) : 0;
  }

  private static void appendPadded(StringBuilder text, long number, int width) {
    String digits = Long.toString(number);
    text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }
}
