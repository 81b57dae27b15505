package io.github.kiwoomjava.runtime.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times. Without a pattern the usual digits are expected ({@code yyyyMMdd}, {@code
 * HHmmss}), also with separators between them. A date of zeros or nines is absent. Times are those
 * of the market's place; the reader knows no time zone.
 */
abstract class TemporalReader extends NumberReader {
  private static final int HOURS = 24;

  TemporalReader(byte[] json, ProblemListener problems) {
    super(json, problems);
  }

  /** A date; null if absent, zero, or, reported, none. */
  public final @Nullable LocalDate readDate() {
    byte[] b = json;
    int p = pos;
    if (p <= b.length - 10 && b[p] == '"' && b[p + 9] == '"') {
      long word = Words.at(b, p + 1);
      int date = Digits.leading(word) == 8 ? (int) Digits.value(word, 8) : 0;
      int year = date / 10_000;
      int month = date / 100 % 100;
      int day = date % 100;
      if (Digits.isDate(year, month, day)) {
        pos = p + 10;
        return LocalDate.of(year, month, day);
      }
    }
    return readDate(TimePattern.DATE);
  }

  /** A date in a pattern of y, M and d. */
  public final @Nullable LocalDate readDate(String pattern) {
    DateParts parts = dated(pattern);
    return parts == null ? null : LocalDate.of(parts.year, parts.month, parts.day);
  }

  /**
   * A time of day; null if absent or, reported, none. Hours from 24 on are of the next day, as
   * sessions count them that end after midnight: 27:30 is 03:30.
   */
  public final @Nullable LocalTime readTime() {
    byte[] b = json;
    int p = pos;
    if (p <= b.length - 9 && b[p] == '"' && b[p + 7] == '"') {
      long word = Words.at(b, p + 1);
      int time = Digits.leading(word) == 6 ? (int) Digits.value(word, 6) : Integer.MAX_VALUE;
      int hour = time / 10_000;
      int minute = time / 100 % 100;
      int second = time % 100;
      if (hour < HOURS && minute < 60 && second < 60) {
        pos = p + 8;
        return LocalTime.of(hour, minute, second);
      }
    }
    return readTime(TimePattern.TIME);
  }

  /** A time of day in a pattern of H, m, s and S. */
  public final @Nullable LocalTime readTime(String pattern) {
    DateParts parts = parts(pattern);
    if (parts == null || parts.blank) {
      return null;
    }
    if (!parts.isTime()) {
      problem("there is no such time of day");
      return null;
    }
    return LocalTime.of(parts.hour % HOURS, parts.minute, parts.second, parts.nano);
  }

  /** A date and time; null if absent, zero, or, reported, none. Hour 24 is of the next day. */
  public final @Nullable LocalDateTime readDateTime() {
    return readDateTime(TimePattern.DATE_TIME);
  }

  /** A date and time in a pattern. */
  public final @Nullable LocalDateTime readDateTime(String pattern) {
    DateParts parts = dated(pattern);
    if (parts == null) {
      return null;
    }
    if (!parts.isTime()) {
      problem("there is no such time of day");
      return null;
    }
    LocalTime time = LocalTime.of(parts.hour % HOURS, parts.minute, parts.second, parts.nano);
    return LocalDate.of(parts.year, parts.month, parts.day)
        .atTime(time)
        .plusDays(parts.hour / HOURS);
  }

  /** A month; null if absent, zero, or, reported, none. */
  public final @Nullable YearMonth readMonth() {
    return readMonth(TimePattern.MONTH);
  }

  /** A month in a pattern of y and M. */
  public final @Nullable YearMonth readMonth(String pattern) {
    DateParts parts = dated(pattern);
    return parts == null ? null : YearMonth.of(parts.year, parts.month);
  }

  /** A year; null if absent, zero, or, reported, none. */
  public final @Nullable Year readYear() {
    return readYear(TimePattern.YEAR);
  }

  /** A year in a pattern of y. */
  public final @Nullable Year readYear(String pattern) {
    DateParts parts = dated(pattern);
    return parts == null ? null : Year.of(parts.year);
  }

  private @Nullable DateParts dated(String pattern) {
    DateParts parts = parts(pattern);
    if (parts == null || parts.none) {
      return null;
    }
    if (!parts.isDate()) {
      problem("there is no such date");
      return null;
    }
    return parts;
  }

  private @Nullable DateParts parts(String pattern) {
    if (!token()) {
      return null;
    }
    DateParts parts = to - from <= 64 ? DateParts.parse(pattern, text, from, to) : null;
    if (parts == null) {
      problem("this does not follow " + pattern);
    }
    return parts;
  }
}
