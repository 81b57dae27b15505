package io.github.kiwoomjava.mock.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Set;

/** When the simulated exchange is open: weekdays but for the holidays that have a fixed date. */
public final class Calendar {
  public static final LocalTime OPEN = LocalTime.of(9, 0);
  public static final LocalTime CLOSE = LocalTime.of(15, 30);

  private static final Set<MonthDay> HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(3, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 5),
          MonthDay.of(6, 6),
          MonthDay.of(8, 15),
          MonthDay.of(10, 3),
          MonthDay.of(10, 9),
          MonthDay.of(12, 25),
          MonthDay.of(12, 31));

  private Calendar() {}

  public static boolean isTradingDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !HOLIDAYS.contains(MonthDay.from(date));
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
