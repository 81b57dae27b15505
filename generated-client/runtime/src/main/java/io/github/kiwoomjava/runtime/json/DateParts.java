package io.github.kiwoomjava.runtime.json;

import org.jspecify.annotations.Nullable;

/** What a date or time in some pattern consists of. */
final class DateParts {
  private static final String SEPARATORS = "-/.: T";

  int year;
  int month = 1;
  int day = 1;
  int hour;
  int minute;
  int second;
  int nano;

  /** Whether all digits were zero or all were nine, which stands for no date. */
  boolean none;

  /** Whether it stands for no time either: zeros, but not as many as the pattern has. */
  boolean blank;

  private DateParts() {}

  /**
   * Takes a text apart. Separators that the pattern does not have are let pass as long as the
   * digits are as many as the pattern asks for, and so is an empty time behind a date.
   *
   * @return the parts, or null if the text does not follow the pattern
   */
  static @Nullable DateParts parse(String pattern, byte[] text, int from, int to) {
    byte[] digits = new byte[to - from];
    int count = 0;
    int zeros = 0;
    int nines = 0;
    int day = dayEnd(pattern, text, from, to);
    for (int i = from; i < day; i++) {
      if (text[i] >= '0' && text[i] <= '9') {
        digits[count++] = (byte) (text[i] - '0');
        zeros += text[i] == '0' ? 1 : 0;
        nines += text[i] == '9' ? 1 : 0;
      } else if (SEPARATORS.indexOf(text[i]) < 0 && pattern.indexOf(text[i]) < 0) {
        return null;
      }
    }
    DateParts parts = new DateParts();
    parts.none = count > 0 && (zeros == count || nines == count);
    if (!parts.fill(pattern, digits, count)) {
      parts.blank = count > 0 && zeros == count;
      return parts.blank ? parts : null;
    }
    return parts;
  }

  /** The end of the day where an empty time follows a date that has none in its pattern. */
  private static int dayEnd(String pattern, byte[] text, int from, int to) {
    if (pattern.indexOf('H') >= 0) {
      return to;
    }
    for (int i = from; i < to; i++) {
      if ((text[i] == ' ' || text[i] == 'T') && pattern.indexOf(text[i]) < 0) {
        for (int j = i + 1; j < to; j++) {
          if (text[j] != '0' && text[j] != ':' && text[j] != '.') {
            return to;
          }
        }
        return i;
      }
    }
    return to;
  }

  private boolean fill(String pattern, byte[] digits, int count) {
    int used = 0;
    int i = 0;
    while (i < pattern.length()) {
      char letter = pattern.charAt(i);
      int end = TimePattern.runEnd(pattern, i);
      if (TimePattern.isField(letter)) {
        int width = end - i;
        if (used + width > count || width > 9) {
          return false;
        }
        int number = 0;
        for (int d = used; d < used + width; d++) {
          number = number * 10 + digits[d];
        }
        used += width;
        set(letter, width, number);
      }
      i = end;
    }
    return used == count;
  }

  private void set(char letter, int width, int number) {
    switch (letter) {
      case 'y', 'u' -> year = width == 2 ? 2000 + number : number;
      case 'M' -> month = number;
      case 'd' -> day = number;
      case 'H' -> hour = number;
      case 'm' -> minute = number;
      case 's' -> second = number;
      default -> {
        nano = number;
        for (int i = width; i < 9; i++) {
          nano *= 10;
        }
      }
    }
  }

  boolean isDate() {
    return Digits.isDate(year, month, day);
  }

  /** Hours of the next day are let pass: sessions that end after midnight count on. */
  boolean isTime() {
    return hour < 48 && minute < 60 && second < 60;
  }
}
