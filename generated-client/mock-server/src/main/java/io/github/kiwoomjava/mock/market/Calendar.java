package io.github.kiwoomjava.mock.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Set;

/**
 * When the Korean exchange is open: weekdays but for public holidays, those of the moon and the
 * days in lieu among them, and the last day of the year.
 */
public final class Calendar {
  public static final LocalTime OPEN = LocalTime.of(9, 0);
  public static final LocalTime CLOSE = LocalTime.of(15, 30);

  private static final Set<MonthDay> FIXED =
      Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(6, 6), MonthDay.of(12, 31));

  private Calendar() {}

  public static boolean isTradingDay(LocalDate date) {
    return isWeekday(date)
        && !FIXED.contains(MonthDay.from(date))
        && !KoreanHolidays.isHoliday(date);
  }

  static boolean isWeekday(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  public static LocalDate next(LocalDate date) {
    LocalDate day = date.plusDays(1);
    while (!isTradingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The day itself, or the last trading day before. */
  public static LocalDate lastUpTo(LocalDate date) {
    LocalDate day = date;
    while (!isTradingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
