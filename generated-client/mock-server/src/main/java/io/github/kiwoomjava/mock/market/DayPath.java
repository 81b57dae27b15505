package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All trades of one stock on one day, in steps of three seconds of which not each has a trade. A
 * day is made of minutes; the trades of a minute are told from its address alone, so that they need
 * not be kept.
 */
final class DayPath {
  private static final int STEPS = Session.STEPS;

  /** The parts of a minute: its first price, two extremes, its last price. */
  private static final int PARTS = 4;

  private final Stock stock;
  private final LocalDate date;
  private final Session session;
  private final long previousClose;
  private final long key;
  private final MinuteBars bars;
  private @Nullable RunningSums running;

  DayPath(
      Stock stock, LocalDate date, Session session, long previousClose, long key, MinuteBars bars) {
    this.stock = stock;
    this.date = date;
    this.session = session;
    this.previousClose = previousClose;
    this.key = key;
    this.bars = bars;
  }

  Stock stock() {
    return stock;
  }

  LocalDate date() {
    return date;
  }

  Session session() {
    return session;
  }

  long previousClose() {
    return previousClose;
  }

  List<Interruption> interruptions() {
    return bars.interruptions();
  }

  /** The share of trades that buyers set off. */
  double buying() {
    return bars.buying() / 1024.0;
  }

  /** All steps of the day; the last is the close. */
  int steps() {
    return session.steps();
  }

  LocalDateTime timeAt(int step) {
    return LocalDateTime.of(date, session.timeOf(step));
  }

  /** The price of the last trade up to a step; the previous close before the first. */
  long price(int step) {
    int minute = step / STEPS;
    if (bars.volume(minute) == 0) {
      return bars.close(minute);
    }
    return minute == session.minutes() ? bars.close(minute) : price(minute, part(minute, step));
  }

  private long price(int minute, int part) {
    boolean highFirst = (bits(minute) & 1) == 0;
    return switch (part) {
      case 0 -> bars.open(minute);
      case 1 -> highFirst ? bars.high(minute) : bars.low(minute);
      case 2 -> highFirst ? bars.low(minute) : bars.high(minute);
      default -> bars.close(minute);
    };
  }

  private long bits(int minute) {
    return Dice.key(key, minute);
  }

  private int part(int minute, int step) {
    if (bars.volume(minute) < PARTS) {
      return 0;
    }
    long bits = bits(minute);
    int at = step % STEPS;
    int part = 0;
    while (part + 1 < PARTS && at >= begin(bits, part + 1)) {
      part++;
    }
    return part;
  }

  /** The step of the minute at which a part begins. */
  private static int begin(long bits, int part) {
    return switch (part) {
      case 0 -> 0;
      case 1 -> 1 + (int) ((bits >>> 1) & 3);
      case 2 -> begin(bits, 1) + 1 + (int) ((bits >>> 3) & 7);
      case 3 -> begin(bits, 2) + 1 + (int) ((bits >>> 6) & 3);
      default -> STEPS;
    };
  }

  /** Shares traded in the parts of a minute before one. */
  private static long before(long bits, long volume, int part) {
    if (part == PARTS) {
      return volume;
    }
    if (volume < STEPS) {
      return volume < PARTS ? (part == 0 ? 0 : volume) : part;
    }
    long weight = 0;
    long all = 0;
    for (int i = 0; i < PARTS; i++) {
      long own = 16 + ((bits >>> (16 + 8 * i)) & 0xff);
      all += own;
      weight += i < part ? own : 0;
    }
    return begin(bits, part) + (volume - STEPS) * weight / all;
  }

  /** Shares traded at a step, below zero where a seller came to the market, 0 without a trade. */
  long quantity(int step) {
    int minute = step / STEPS;
    long volume = bars.volume(minute);
    if (volume == 0) {
      return 0;
    }
    if (minute == session.minutes()) {
      return volume;
    }
    long bits = bits(minute);
    int part = part(minute, step);
    int begin = begin(bits, part);
    int place = step % STEPS - begin;
    long traded = before(bits, volume, part + 1) - before(bits, volume, part);
    long quantity = traded;
    if (volume >= STEPS) {
      int length = begin(bits, part + 1) - begin;
      quantity = upTo(traded, length, place + 1) - upTo(traded, length, place);
    } else if (place > 0) {
      return 0;
    }
    return isBought(step, bits) ? quantity : -quantity;
  }

  /** Few shares first, many later; one at least for each step. */
  private static long upTo(long traded, int length, int steps) {
    return steps + (traded - length) * steps * steps / ((long) length * length);
  }

  private boolean isBought(int step, long bits) {
    long price = price(step);
    PriceGrid grid = stock.grid();
    if (price >= grid.floor(grid.upperLimit(previousClose))) {
      return false;
    }
    return price <= grid.lowerLimit(previousClose)
        || (Dice.key(bits, step % STEPS) & 1023) < bars.buying();
  }

  /** The best bid after a step: buyers pay the best ask, sellers get the best bid. */
  long bid(int step) {
    int last = lastTrade(step);
    long price = price(last);
    return last >= 0 && isBought(last, bits(last / STEPS)) ? stock.grid().down(price) : price;
  }

  private int lastTrade(int step) {
    int last = step;
    while (last > 0 && last / STEPS == step / STEPS && quantity(last) == 0) {
      last--;
    }
    return last;
  }

  /** The price of an evening's auction, counted from 1; the close before the first. */
  long eveningPrice(int round) {
    long close = price(steps() - 1);
    double drift = 0;
    for (int i = 1; i <= round; i++) {
      drift += 0.003 * Dice.bell(key, 2_000_000L + i);
    }
    PriceGrid grid = stock.grid();
    return Math.max(
        grid.up(grid.floor(close * 90 / 100)),
        Math.min(grid.floor(close * 110 / 100), grid.within(close * (1 + drift), previousClose)));
  }

  /** What is offered at a level, 0 being the best; the same whoever asks at this moment. */
  long depth(int step, boolean ask, int level) {
    long place = Dice.key(key, 1_000_000L + step / 5 * 32L + (ask ? 16 : 0) + level);
    long mean = Math.max(2, stock.volume() / 2_000);
    return 1 + Math.floorMod(place, 2 * mean) * (level + 2) / 4;
  }

  /** The day after so many steps; null before the first trade. */
  @Nullable Candle upTo(int steps) {
    RunningSums sums = running();
    int minutes = Math.min(steps / STEPS, session.minutes());
    Candle partial = steps % STEPS == 0 ? null : candle(minutes * STEPS, steps, LocalTime.MIN);
    if (minutes == 0 || sums.volume(minutes - 1) == 0) {
      return partial;
    }
    Candle whole =
        new Candle(
            LocalDateTime.of(date, LocalTime.MIN),
            bars.firstPrice(),
            sums.high(minutes - 1),
            sums.low(minutes - 1),
            bars.close(minutes - 1),
            sums.volume(minutes - 1),
            sums.value(minutes - 1));
    return partial == null ? whole : whole.with(partial);
  }

  /** The whole day. */
  Candle day() {
    long volume = 0;
    long value = 0;
    long high = 0;
    long low = Long.MAX_VALUE;
    for (int i = 0; i <= session.minutes(); i++) {
      if (bars.volume(i) > 0) {
        volume += bars.volume(i);
        value += value(i);
        high = Math.max(high, bars.high(i));
        low = Math.min(low, bars.low(i));
      }
    }
    LocalDateTime begin = LocalDateTime.of(date, LocalTime.MIN);
    long close = bars.close(session.minutes());
    return volume == 0
        ? new Candle(begin, close, close, close, close, 0, 0)
        : new Candle(begin, bars.firstPrice(), high, low, close, volume, value);
  }

  private RunningSums running() {
    if (running == null) {
      RunningSums sums = new RunningSums(session.minutes() + 1);
      for (int i = 0; i <= session.minutes(); i++) {
        long volume = bars.volume(i);
        sums.add(volume, volume == 0 ? 0 : value(i), bars.high(i), bars.low(i));
      }
      running = sums;
    }
    return running;
  }

  /** Money that changed hands in a minute. */
  private long value(int minute) {
    long volume = bars.volume(minute);
    if (minute == session.minutes() || volume < PARTS) {
      return volume * bars.close(minute);
    }
    long bits = bits(minute);
    long value = 0;
    for (int part = 0; part < PARTS; part++) {
      value += (before(bits, volume, part + 1) - before(bits, volume, part)) * price(minute, part);
    }
    return value;
  }

  /** The close of the minute that is over or on its way at a step, as indexes look at it. */
  int minuteClose(int minute) {
    return bars.close(minute);
  }

  int firstPrice() {
    return bars.firstPrice();
  }

  long minuteVolume(int minute) {
    return bars.volume(minute);
  }

  long minuteValue(int minute) {
    return value(minute);
  }

  /** The steps from one (included) to another (excluded) as a candle; null without a trade. */
  @Nullable Candle candle(int from, int to, LocalTime begins) {
    long open = 0;
    long high = 0;
    long low = Long.MAX_VALUE;
    long close = 0;
    long volume = 0;
    long value = 0;
    int step = from;
    while (step < to) {
      int minute = step / STEPS;
      boolean whole = step % STEPS == 0 && (step + STEPS <= to || minute == session.minutes());
      long traded = whole ? bars.volume(minute) : Math.abs(quantity(step));
      if (traded > 0) {
        long price = price(step);
        open = volume == 0 ? price : open;
        high = Math.max(high, whole ? bars.high(minute) : price);
        low = Math.min(low, whole ? bars.low(minute) : price);
        close = whole ? bars.close(minute) : price;
        volume += traded;
        value += whole ? value(minute) : traded * price;
      }
      step += whole ? STEPS : 1;
    }
    return volume == 0
        ? null
        : new Candle(LocalDateTime.of(date, begins), open, high, low, close, volume, value);
  }
}
