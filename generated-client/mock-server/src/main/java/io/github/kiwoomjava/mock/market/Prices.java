package io.github.kiwoomjava.mock.market;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The price model: closes day by day, and the way from one to the next. Everything follows from the
 * seed; what is kept is kept to save time only. Not safe for several threads at once.
 */
final class Prices {
  private static final int PATHS = 800;

  private final long seed;
  private final Universe universe;
  private final Country korea;
  private final Country america;
  private final Indexes indexes;
  private final Map<String, Closes> closes = new HashMap<>();
  private final Map<PathKey, DayPath> paths =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PathKey, DayPath> eldest) {
          return size() > PATHS;
        }
      };

  private record PathKey(String code, int day) {}

  Prices(long seed, Universe universe) {
    this.seed = seed;
    this.universe = universe;
    korea = Country.korea(seed);
    america = Country.america(seed);
    indexes = new Indexes(universe, this);
  }

  Universe universe() {
    return universe;
  }

  Indexes indexes() {
    return indexes;
  }

  Country korea() {
    return korea;
  }

  Country america() {
    return america;
  }

  Country country(Stock stock) {
    return stock.kind().isAmerican() ? america : korea;
  }

  long key(Stock stock) {
    return Dice.key(seed, stock.code());
  }

  /** The close of a day; before the first day the anchor. */
  long close(Stock stock, int day) {
    return closes(stock).at(day);
  }

  private Closes closes(Stock stock) {
    Closes known = closes.get(stock.code());
    if (known == null) {
      known = new Closes(stock.anchor(), rule(stock));
      closes.put(stock.code(), known);
    }
    return known;
  }

  private Closes.Rule rule(Stock stock) {
    Warrant warrant = universe.warrantsByCode().get(stock.code());
    if (warrant != null) {
      Series series = series(warrant);
      return (day, previous) ->
          stock
              .grid()
              .within(series.worth(day, (double) close(warrant.underlying(), day), 1), previous);
    }
    Fund fund = universe.fundsByCode().get(stock.code());
    if (fund != null && indexes.knows(fund.index())) {
      return (day, previous) -> follow(fund, day, previous);
    }
    return new Wandering(stock, key(stock), country(stock).factors());
  }

  Series series(Warrant warrant) {
    return new Series(warrant, korea.days(), day -> close(warrant.underlying(), day));
  }

  private long follow(Fund fund, int day, long previous) {
    Stock stock = fund.stock();
    double level = indexes.close(fund.index(), day);
    if (fund.multiple() == 1) {
      return stock.grid().within(netAssets(fund, level), previous);
    }
    double move = level / indexes.close(fund.index(), day - 1) - 1;
    // What is lost by daily rebalancing is made up a little, so that it never ends at nothing.
    double pull = 0.004 * Math.log((double) stock.anchor() / previous);
    return stock.grid().within(previous * (1 + fund.multiple() * move + pull), previous);
  }

  /** What a share of a plain fund is worth at a level of its index. */
  double netAssets(Fund fund, double level) {
    return fund.stock().anchor() * level / indexes.close(fund.index(), -1);
  }

  /** Won for a dollar on a day, in hundredths. */
  long wonPerDollar(int day) {
    long key = Dice.key(seed, "USD");
    return 135_000
        + Math.round(
            9_000 * Dice.wave(key, day, 311)
                + 2_500 * Dice.wave(key + 1, day, 47)
                + 800 * Dice.wave(key + 2, day, 5));
  }

  /** The trades of a day, by its index. */
  DayPath path(Stock stock, int day) {
    PathKey place = new PathKey(stock.code(), day);
    DayPath known = paths.get(place);
    if (known == null) {
      known = make(stock, day);
      paths.put(place, known);
    }
    return known;
  }

  private DayPath make(Stock stock, int day) {
    Country country = country(stock);
    long previous = close(stock, day - 1);
    long close = close(stock, day);
    long key = Dice.key(Dice.key(key(stock), 6), day);
    Session session = country.session();
    Warrant warrant = universe.warrantsByCode().get(stock.code());
    double[] prices;
    long open;
    if (warrant == null) {
      open = open(stock, day, previous, close);
      prices = between(stock, day, open, close, key);
    } else {
      Series series = series(warrant);
      DayPath underlying = path(warrant.underlying(), day);
      open = stock.grid().within(series.worth(day, underlying.firstPrice(), 0), previous);
      prices = new double[session.minutes() + 1];
      for (int i = 0; i < prices.length; i++) {
        double share = (double) i / session.minutes();
        prices[i] = series.worth(day, underlying.minuteClose(i), share);
      }
    }
    int[] traded = traded(stock, session, day, key);
    MinuteBars bars = new MinuteBars(stock, session, previous, open, prices, traded, key);
    return new DayPath(stock, country.days().date(day), session, previous, key, bars);
  }

  private long open(Stock stock, int day, long previous, long close) {
    long key = Dice.key(key(stock), 7);
    double gap =
        0.35 * Math.log((double) close / previous)
            + 0.003 * Factors.nerves(key(stock), day) * Dice.bell(key, day);
    return stock.grid().within(previous * (1 + gap), previous);
  }

  /** Where each minute ends: a walk that is bent so that it ends at the close. */
  private double[] between(Stock stock, int day, long open, long close, long key) {
    Country country = country(stock);
    int minutes = country.session().minutes();
    int walked = minutes - country.session().quiet();
    float[] market = country.factors().marketMinutes(day, minutes);
    float[] sector = country.factors().sectorMinutes(stock.sector(), day, minutes);
    double[] prices = new double[minutes + 1];
    double sum = 0;
    for (int i = 0; i < walked; i++) {
      sum += 0.45 * market[i] + 0.3 * sector[i] + 0.85 * Dice.bell(key, 10_000 + i);
      prices[i] = sum;
    }
    double size = open * 0.009 * Factors.nerves(key(stock), day) / Math.sqrt(walked);
    for (int i = 0; i < walked; i++) {
      double share = (i + 1.0) / walked;
      prices[i] = open + share * (close - open) + size * (prices[i] - share * sum);
    }
    for (int i = walked; i <= minutes; i++) {
      prices[i] = close;
    }
    return prices;
  }

  /** About how many shares a day is to bring, before its minutes are made. */
  double planned(Stock stock, int day) {
    long own = Dice.key(key(stock), 8);
    double move = (double) close(stock, day) / close(stock, day - 1) - 1;
    return stock.volume()
        * Math.exp(
            0.4 * Dice.bell(own, day)
                + 0.5 * Dice.wave(own + 1, day, 17)
                + Math.min(1.6, 8 * Math.abs(move)));
  }

  /** Shares by minute: many at both ends of the day, and in both auctions. */
  private int[] traded(Stock stock, Session session, int day, long key) {
    double all = planned(stock, day);
    int minutes = session.minutes();
    int[] traded = new int[minutes + 1];
    for (int i = 0; i < minutes; i++) {
      double side = 2.0 * i / minutes - 1;
      long bits = Dice.key(key, 20_000 + i);
      double size = all * 0.92 / minutes * (0.6 + 1.2 * side * side);
      double own1 = size * (0.3 + 1.4 * (bits & 0xffff) / 65_536);
      // What is less than a share comes to a share now and then.
      traded[i] = (int) Math.min(100_000_000, own1 + ((bits >>> 16) & 0xffff) / 65_536.0);
    }
    traded[0] += (int) (all * 0.03);
    traded[minutes] = Math.max(1, (int) (all * 0.05));
    return traded;
  }
}
