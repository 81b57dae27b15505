package io.github.kiwoomjava.mock.market;

/** The prices at which stocks may trade, as the Korean exchange set them in 2023; in won. */
public final class TickGrid {
  private static final long[] BELOW = {2_000, 5_000, 20_000, 50_000, 200_000, 500_000};
  private static final long[] TICKS = {1, 5, 10, 50, 100, 500, 1_000};

  private TickGrid() {}

  /** The distance to the next higher price. */
  public static long tick(long price) {
    int band = 0;
    while (band < BELOW.length && price >= BELOW[band]) {
      band++;
    }
    return TICKS[band];
  }

  public static boolean isOnGrid(long price) {
    return price > 0 && price % tick(price) == 0;
  }

  /** The highest price on the grid that is not above; at least one tick. */
  public static long floor(long price) {
    long tick = tick(price);
    return Math.max(tick, price / tick * tick);
  }

  public static long up(long price) {
    return price + tick(price);
  }

  /** The next lower price; at least 1. */
  public static long down(long price) {
    return Math.max(1, floor(price - 1));
  }

  /** The highest price of a day: 30 per cent above the previous close. */
  public static long upperLimit(long previousClose) {
    return floor(previousClose * 130 / 100);
  }

  /** The lowest price of a day. */
  public static long lowerLimit(long previousClose) {
    long limit = floor(previousClose * 70 / 100);
    return limit * 100 < previousClose * 70 ? up(limit) : limit;
  }
}
