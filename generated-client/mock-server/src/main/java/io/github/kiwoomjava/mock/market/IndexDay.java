package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * An index through one day, minute by minute, in hundredths of a point. It is looked at when a
 * minute is over; what it was at the open is told from the members' first prices.
 */
final class IndexDay {
  private final LocalDate date;
  private final Session session;
  private final long previousClose;
  private final long open;
  private final long[] levels;
  private final long[] volumes;
  private final long[] values;

  IndexDay(List<DayPath> members, long base, double worth, long previousClose) {
    DayPath any = members.get(0);
    date = any.date();
    session = any.session();
    this.previousClose = previousClose;
    int count = session.minutes() + 1;
    levels = new long[count];
    volumes = new long[count];
    values = new long[count];
    double[] sums = new double[count];
    double first = 0;
    for (DayPath member : members) {
      long shares = member.stock().shares();
      first += (double) member.firstPrice() * shares;
      for (int i = 0; i < count; i++) {
        sums[i] += (double) member.minuteClose(i) * shares;
        volumes[i] += member.minuteVolume(i);
        values[i] += member.minuteVolume(i) == 0 ? 0 : member.minuteValue(i);
      }
    }
    open = Math.round(base * first / worth);
    for (int i = 0; i < count; i++) {
      levels[i] = Math.max(1, Math.round(base * sums[i] / worth));
    }
  }

  LocalDate date() {
    return date;
  }

  long previousClose() {
    return previousClose;
  }

  Session session() {
    return session;
  }

  /** Minutes that are over after so many steps; the close is the last. */
  int minutes(int steps) {
    return steps == session.steps() ? session.minutes() + 1 : steps / Session.STEPS;
  }

  /** The level at the end of a minute. */
  long level(int minute) {
    return minute < 0 ? open : levels[minute];
  }

  /** Minutes from one (included) to another (excluded) as a candle. */
  Candle candle(int from, int to, LocalTime begins) {
    long begin = level(from - 1);
    long high = begin;
    long low = begin;
    long volume = 0;
    long value = 0;
    for (int i = from; i < to; i++) {
      high = Math.max(high, levels[i]);
      low = Math.min(low, levels[i]);
      volume += volumes[i];
      value += values[i];
    }
    LocalDateTime time = LocalDateTime.of(date, begins);
    return new Candle(time, begin, high, low, to > from ? levels[to - 1] : begin, volume, value);
  }

  Candle whole() {
    return candle(0, levels.length, LocalTime.MIN);
  }
}
