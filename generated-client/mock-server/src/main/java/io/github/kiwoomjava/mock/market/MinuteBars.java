package io.github.kiwoomjava.mock.market;

import java.util.ArrayList;
import java.util.List;

/**
 * The minutes of a day; the one behind the last is the closing auction. A minute without a trade
 * carries on the last price.
 */
final class MinuteBars {
  /** How far a price may go before trading is interrupted. */
  private static final double FAR = 0.10;

  private final int[] opens;
  private final int[] highs;
  private final int[] lows;
  private final int[] closes;
  private final int[] volumes;
  private final int buying;
  private final List<Interruption> interruptions = new ArrayList<>();

  /**
   * @param prices where each minute ends, not on the grid yet; the last is the close
   * @param traded shares of each minute, the closing auction being the last
   */
  MinuteBars(
      Stock stock,
      Session session,
      long previousClose,
      long open,
      double[] prices,
      int[] traded,
      long key) {
    int count = session.minutes() + 1;
    opens = new int[count];
    highs = new int[count];
    lows = new int[count];
    closes = new int[count];
    volumes = new int[count];
    PriceGrid grid = stock.grid();
    long reference = open;
    long last = open;
    boolean traded0 = false;
    int resume = 0;
    for (int i = 0; i < count; i++) {
      boolean auction = i == session.minutes();
      boolean quiet = !auction && i >= session.minutes() - session.quiet();
      int volume = quiet || i < resume ? 0 : traded[i];
      long carried = traded0 ? last : previousClose;
      if (volume == 0) {
        fill(i, carried, carried, carried, carried, 0);
        continue;
      }
      long close = grid.within(prices[i], previousClose);
      if (auction || volume < 4) {
        fill(i, close, close, close, close, volume);
      } else {
        long bits = Dice.key(key, 500_000 + i);
        long begin = traded0 ? near(grid, last, bits & 7, previousClose) : open;
        long high = near(grid, Math.max(begin, close), 4 + ((bits >>> 3) & 3), previousClose);
        long low = near(grid, Math.min(begin, close), (bits >>> 5) & 3, previousClose);
        fill(i, begin, Math.max(high, begin), Math.min(low, begin), close, volume);
      }
      last = closes[i];
      traded0 = true;
      if (stock.kind() == Stock.Kind.STOCK
          && !auction
          && i + Interruption.MINUTES + session.quiet() < session.minutes()
          && Math.abs((double) last / reference - 1) >= FAR) {
        interruptions.add(new Interruption(i, reference, last));
        reference = last;
        resume = i + 1 + Interruption.MINUTES;
      }
    }
    // From 40 to 60 of a hundred trades are bought, more on rising days.
    double rise = Math.max(-0.1, Math.min(0.1, (double) last / previousClose - 1));
    buying = (int) (1024 * (0.5 + rise));
  }

  /** One tick below for the lowest numbers, one above for the highest, else the price itself. */
  private static long near(PriceGrid grid, long price, long dice, long previousClose) {
    if (dice == 0) {
      return Math.max(grid.lowerLimit(previousClose), grid.down(price));
    }
    if (dice == 7) {
      return Math.min(grid.floor(grid.upperLimit(previousClose)), grid.up(price));
    }
    return price;
  }

  private void fill(int i, long open, long high, long low, long close, int volume) {
    opens[i] = (int) open;
    highs[i] = (int) Math.max(high, close);
    lows[i] = (int) Math.min(low, close);
    closes[i] = (int) close;
    volumes[i] = volume;
  }

  int open(int minute) {
    return opens[minute];
  }

  int high(int minute) {
    return highs[minute];
  }

  int low(int minute) {
    return lows[minute];
  }

  int close(int minute) {
    return closes[minute];
  }

  int volume(int minute) {
    return volumes[minute];
  }

  /** How many of 1024 trades are set off by buyers. */
  int buying() {
    return buying;
  }

  /** The price of the first trade; the previous close if there was none. */
  int firstPrice() {
    for (int i = 0; i < volumes.length; i++) {
      if (volumes[i] > 0) {
        return opens[i];
      }
    }
    return closes[closes.length - 1];
  }

  List<Interruption> interruptions() {
    return List.copyOf(interruptions);
  }
}
