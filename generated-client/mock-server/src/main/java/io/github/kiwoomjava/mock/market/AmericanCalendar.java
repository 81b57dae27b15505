package io.github.kiwoomjava.mock.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** When the exchanges in New York are open. */
public final class AmericanCalendar {
  public static final ZoneId ZONE = ZoneId.of("America/New_York");
  public static final LocalTime OPEN = LocalTime.of(9, 30);
  public static final LocalTime CLOSE = LocalTime.of(16, 0);

  private AmericanCalendar() {}

  public static boolean isTradingDay(LocalDate date) {
    return Calendar.isWeekday(date) && !isHoliday(date);
  }

  private static boolean isHoliday(LocalDate date) {
    int year = date.getYear();
    return isObserved(date, LocalDate.of(year, 1, 1))
        || date.equals(nth(year, Month.JANUARY, 3, DayOfWeek.MONDAY))
        || date.equals(nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY))
        || date.equals(easter(year).minusDays(2))
        || date.equals(
            LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)))
        || (year >= 2022 && isObserved(date, LocalDate.of(year, 6, 19)))
        || isObserved(date, LocalDate.of(year, 7, 4))
        || date.equals(nth(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY))
        || date.equals(nth(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY))
        || isObserved(date, LocalDate.of(year, 12, 25));
  }

  /** On a Sunday the Monday after is free; on a Saturday the Friday, but not at the year's end. */
  private static boolean isObserved(LocalDate date, LocalDate holiday) {
    return switch (holiday.getDayOfWeek()) {
      case SUNDAY -> date.equals(holiday.plusDays(1));
      case SATURDAY -> holiday.getDayOfYear() != 1 && date.equals(holiday.minusDays(1));
      default -> date.equals(holiday);
    };
  }

  private static LocalDate nth(int year, Month month, int n, DayOfWeek day) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
  }

  /** By the rule of Gauss in its Gregorian form. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }
}
