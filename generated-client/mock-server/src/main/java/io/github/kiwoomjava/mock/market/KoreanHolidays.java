package io.github.kiwoomjava.mock.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Public holidays of Korea. Those that follow the moon are listed from 2010 to 2030; in years
 * beyond, only those with a fixed date are known.
 */
final class KoreanHolidays {
  private static final int FIRST = 2010;

  /** New year by the moon, month and day, one a year. */
  private static final int[] SEOLLAL = {
    214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 207, 127,
    213, 203
  };

  private static final int[] CHUSEOK = {
    922, 912, 930, 919, 908, 927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917, 1006, 925, 915,
    1003, 922, 912
  };

  private static final int[] BUDDHA = {
    521, 510, 528, 517, 506, 525, 514, 503, 522, 512, 430, 519, 508, 527, 515, 505, 524, 513, 502,
    520, 509
  };

  /** Elections and days that were granted once. */
  private static final Set<LocalDate> ONCE =
      Set.of(
          LocalDate.of(2020, 4, 15),
          LocalDate.of(2020, 8, 17),
          LocalDate.of(2022, 3, 9),
          LocalDate.of(2022, 6, 1),
          LocalDate.of(2023, 10, 2),
          LocalDate.of(2024, 4, 10),
          LocalDate.of(2024, 10, 1),
          LocalDate.of(2025, 1, 27),
          LocalDate.of(2025, 6, 3),
          LocalDate.of(2026, 6, 3));

  private KoreanHolidays() {}

  static boolean isHoliday(LocalDate date) {
    return ONCE.contains(date) || of(date.getYear()).contains(date);
  }

  private static Set<LocalDate> of(int year) {
    Set<LocalDate> days = new HashSet<>();
    LocalDate[] national = {
      LocalDate.of(year, 3, 1), LocalDate.of(year, 8, 15),
      LocalDate.of(year, 10, 3), LocalDate.of(year, 10, 9)
    };
    days.addAll(Arrays.asList(national));
    days.add(LocalDate.of(year, 5, 5));
    days.add(LocalDate.of(year, 12, 25));
    int index = year - FIRST;
    boolean listed = index >= 0 && index < SEOLLAL.length;
    if (listed) {
      feast(days, day(year, SEOLLAL[index]), year);
      feast(days, day(year, CHUSEOK[index]), year);
      days.add(day(year, BUDDHA[index]));
    }
    if (year >= 2014) {
      inLieu(days, LocalDate.of(year, 5, 5));
    }
    if (year >= 2021) {
      for (LocalDate day : national) {
        inLieu(days, day);
      }
    }
    if (year >= 2023) {
      inLieu(days, LocalDate.of(year, 12, 25));
      if (listed) {
        inLieu(days, day(year, BUDDHA[index]));
      }
    }
    return days;
  }

  private static LocalDate day(int year, int monthAndDay) {
    return LocalDate.of(year, monthAndDay / 100, monthAndDay % 100);
  }

  /** Three days, with a fourth where one of them is a Sunday. */
  private static void feast(Set<LocalDate> days, LocalDate middle, int year) {
    boolean sunday = false;
    boolean taken = false;
    for (LocalDate day = middle.minusDays(1);
        !day.isAfter(middle.plusDays(1));
        day = day.plusDays(1)) {
      sunday |= day.getDayOfWeek() == DayOfWeek.SUNDAY;
      taken |= !days.add(day);
    }
    if (year >= 2014 && (sunday || taken)) {
      addNextFree(days, middle.plusDays(1));
    }
  }

  private static void inLieu(Set<LocalDate> days, LocalDate day) {
    if (!Calendar.isWeekday(day)) {
      addNextFree(days, day);
    }
  }

  private static void addNextFree(Set<LocalDate> days, LocalDate after) {
    LocalDate day = after.plusDays(1);
    while (!Calendar.isWeekday(day) || days.contains(day)) {
      day = day.plusDays(1);
    }
    days.add(day);
  }
}
