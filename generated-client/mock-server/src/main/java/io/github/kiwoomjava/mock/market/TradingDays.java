package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/** The trading days of a calendar, counted from the first that a market knows. */
final class TradingDays {
  static final LocalDate BEGIN = LocalDate.of(2010, 1, 4);
  private static final LocalDate END = LocalDate.of(2050, 1, 1);

  /** By days since {@link #BEGIN}: the index of the last trading day up to it. */
  private final short[] indexes;

  private final int[] days;

  TradingDays(Predicate<LocalDate> isTradingDay) {
    int all = (int) (END.toEpochDay() - BEGIN.toEpochDay());
    indexes = new short[all];
    int[] found = new int[all];
    int count = 0;
    for (int i = 0; i < all; i++) {
      if (isTradingDay.test(BEGIN.plusDays(i))) {
        found[count++] = i;
      }
      indexes[i] = (short) Math.max(0, count - 1);
    }
    days = Arrays.copyOf(found, count);
  }

  /** The index of the day, or of the last trading day before; the first for days long past. */
  int indexUpTo(LocalDate date) {
    long day = date.toEpochDay() - BEGIN.toEpochDay();
    return indexes[(int) Math.max(0, Math.min(indexes.length - 1, day))];
  }

  LocalDate date(int index) {
    return BEGIN.plusDays(days[index]);
  }

  boolean contains(LocalDate date) {
    long day = date.toEpochDay() - BEGIN.toEpochDay();
    return day >= 0 && day < indexes.length && days[indexes[(int) day]] == day;
  }
}
