package io.github.kiwoomjava.mock.market;

/** The prices at which something may trade; in won, or in ten thousandths of a dollar. */
public enum PriceGrid {
  KOREA {
    @Override
    public long tick(long price) {
      return TickGrid.tick(price);
    }

    @Override
    public long upperLimit(long previousClose) {
      return TickGrid.upperLimit(previousClose);
    }

    @Override
    public long lowerLimit(long previousClose) {
      return TickGrid.lowerLimit(previousClose);
    }
  },
  /** Five won and no limits. */
  WARRANT {
    @Override
    public long tick(long price) {
      return 5;
    }
  },
  /** Ten won a gram, ten per cent a day. */
  GOLD {
    @Override
    public long tick(long price) {
      return 10;
    }

    @Override
    public long upperLimit(long previousClose) {
      return floor(previousClose * 110 / 100);
    }

    @Override
    public long lowerLimit(long previousClose) {
      return floor(previousClose * 90 / 100 + 9);
    }
  },
  /** A cent from one dollar on, below a hundredth of that; no limits. */
  AMERICA {
    @Override
    public long tick(long price) {
      return price >= DOLLAR ? DOLLAR / 100 : 1;
    }
  };

  private static final long DOLLAR = 10_000;

  /** The distance to the next higher price. */
  public abstract long tick(long price);

  /** The highest price of a day. */
  public long upperLimit(long previousClose) {
    return Integer.MAX_VALUE;
  }

  /** The lowest price of a day. */
  public long lowerLimit(long previousClose) {
    return tick(1);
  }

  public boolean isOnGrid(long price) {
    return price > 0 && price % tick(price) == 0;
  }

  /** The highest price on the grid that is not above; at least one tick. */
  public long floor(long price) {
    long tick = tick(price);
    return Math.max(tick, price / tick * tick);
  }

  public long up(long price) {
    return price + tick(price);
  }

  /** The next lower price; at least one tick. */
  public long down(long price) {
    return Math.max(tick(1), floor(price - 1));
  }

  /** The nearest price on the grid within the limits of a day. */
  long within(double price, long previousClose) {
    long raw = (long) Math.min(price, Integer.MAX_VALUE);
    long snapped = floor(raw + tick(Math.max(1, raw)) / 2);
    return Math.max(lowerLimit(previousClose), Math.min(floor(upperLimit(previousClose)), snapped));
  }
}
