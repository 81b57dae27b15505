package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * All trades of one stock on one day: one every three seconds, the last at the close. Which price
 * follows which is decided by the seed, the stock and the date alone.
 */
final class DayPath {
  static final int SECONDS = 3;

  /** Trades of a day, the closing one included. */
  static final int TRADES =
      (Calendar.CLOSE.toSecondOfDay() - Calendar.OPEN.toSecondOfDay()) / SECONDS + 1;

  private final Stock stock;
  private final LocalDate date;
  private final long previousClose;
  private final int[] bids = new int[TRADES];
  private final int[] quantities = new int[TRADES];
  private final long bookSeed;
  private @Nullable Candle sofar;
  private int counted;

  DayPath(long seed, Stock stock, LocalDate date, long previousClose) {
    this.stock = stock;
    this.date = date;
    this.previousClose = previousClose;
    bookSeed = mix(seed, stock.code(), date);
    walk(new SplittableRandom(bookSeed));
  }

  private static long mix(long seed, String code, LocalDate date) {
    return (seed * 31 + code.hashCode()) * 0x9E3779B97F4A7C15L + date.toEpochDay();
  }

  private void walk(SplittableRandom random) {
    long lowest = TickGrid.lowerLimit(previousClose);
    long highest = TickGrid.down(TickGrid.upperLimit(previousClose));
    // Pulled to the anchor a little, so that years of wandering do not lead out of the world.
    double pull = Math.log((double) stock.anchor() / previousClose) * 0.02;
    double gap = (random.nextDouble() + random.nextDouble() - 1) * 0.012 + pull;
    long bid = clamp(TickGrid.floor(Math.round(previousClose * (1 + gap))), lowest, highest);
    long mean = Math.max(1, Math.round(stock.volume() * activity() / TRADES));
    for (int i = 0; i < TRADES; i++) {
      // One number for all that happens in a trade: years of them are made when a chart is asked.
      long bits = random.nextLong();
      int dice = (int) (bits & 1023);
      if (dice < 30) {
        bid = clamp(TickGrid.up(bid), lowest, highest);
      } else if (dice < 60) {
        bid = clamp(TickGrid.down(bid), lowest, highest);
      }
      bids[i] = (int) bid;
      // A product of two equally spread numbers: many small trades, few large ones.
      long quantity = 1 + ((4 * mean * (bits >>> 48) * ((bits >>> 32) & 0xffff)) >>> 32);
      quantities[i] = (int) ((bits & 1024) == 0 ? quantity : -quantity);
    }
  }

  /** Some days are busy, most are calm: from half to about three times the usual volume. */
  private double activity() {
    SplittableRandom random = new SplittableRandom(bookSeed + 1);
    double bell = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
    return Math.exp(0.75 * bell);
  }

  private static long clamp(long value, long lowest, long highest) {
    return Math.max(lowest, Math.min(highest, value));
  }

  LocalDate date() {
    return date;
  }

  long previousClose() {
    return previousClose;
  }

  /** How many trades there were up to a moment of the day. */
  static int countAt(LocalTime time) {
    int seconds = time.toSecondOfDay() - Calendar.OPEN.toSecondOfDay();
    return seconds < 0 ? 0 : Math.min(TRADES, seconds / SECONDS + 1);
  }

  static LocalTime timeOf(int trade) {
    return Calendar.OPEN.plusSeconds((long) trade * SECONDS);
  }

  long bid(int trade) {
    return bids[trade];
  }

  /** Buyers pay the best ask, sellers get the best bid. */
  long price(int trade) {
    return quantities[trade] > 0 ? TickGrid.up(bids[trade]) : bids[trade];
  }

  /** Below zero where a seller came to the market. */
  long quantity(int trade) {
    return quantities[trade];
  }

  /** What is offered at a level, 0 being the best; the same whoever asks at this moment. */
  long depth(int trade, boolean ask, int level) {
    long hash = (bookSeed + trade / 5) * 0xBF58476D1CE4E5B9L + (ask ? 64 : 0) + level;
    hash = (hash ^ (hash >>> 29)) * 0x94D049BB133111EBL;
    long mean = Math.max(2, stock.volume() / 2_000);
    return 1 + Math.floorMod(hash >>> 7, 2 * mean) * (level + 2) / 4;
  }

  /** The day after so many trades, at least one; asked for again and again while a day goes on. */
  Candle upTo(int trades) {
    if (sofar == null || counted > trades) {
      sofar = candle(0, trades, LocalTime.MIN);
    } else if (counted < trades) {
      sofar = sofar.with(candle(counted, trades, LocalTime.MIN));
    }
    counted = trades;
    return sofar;
  }

  /** The trades from one (included) to another (excluded) as a candle that begins at a time. */
  Candle candle(int from, int to, LocalTime begins) {
    long high = 0;
    long low = Long.MAX_VALUE;
    long volume = 0;
    long value = 0;
    long bid = -1;
    long ask = -1;
    for (int i = from; i < to; i++) {
      if (bids[i] != bid) {
        bid = bids[i];
        ask = TickGrid.up(bid);
      }
      long price = quantities[i] > 0 ? ask : bid;
      long quantity = Math.abs(quantities[i]);
      high = Math.max(high, price);
      low = Math.min(low, price);
      volume += quantity;
      value += quantity * price;
    }
    LocalDateTime time = LocalDateTime.of(date, begins);
    return new Candle(time, price(from), high, low, price(to - 1), volume, value);
  }
}
