package io.github.kiwoomjava.mock.market;

import io.github.kiwoomjava.mock.market.Book.Level;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prices of all stocks at any moment up to now. Moments are Korean; what is said of American stocks
 * is said in the time of New York. Not safe for several threads at once.
 */
final class Exchange {
  private static final int BARS = 30_000;
  private static final int EXTREMES = 4_000;

  /** How many days of minutes there are: about three months. */
  private static final int MINUTE_DAYS = 64;

  private static final Pattern VENUE = Pattern.compile("^(KRX|NXT|SOR):|_(NX|AL)$");
  private static final Pattern PREFIXED = Pattern.compile("[AJQ]\\w{6}");

  private final Map<String, Stock> stocks = new LinkedHashMap<>();
  private final Prices prices;
  private final Map<Place, Candle> bars =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Candle> eldest) {
          return size() > BARS;
        }
      };

  private record Place(String code, int day) {}

  /** The days of highest highs and lowest lows, which many quotes ask for again and again. */
  private final Map<Period, Candle> extremes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Period, Candle> eldest) {
          return size() > EXTREMES;
        }
      };

  private record Period(String code, int first, int last, boolean high) {}

  Exchange(long seed, List<Stock> traded) {
    traded.forEach(stock -> stocks.put(stock.code(), stock));
    boolean usual = traded.equals(Universe.USUAL.stocks());
    prices = new Prices(seed, usual ? Universe.USUAL : Universe.around(traded));
  }

  Prices prices() {
    return prices;
  }

  List<Stock> stocks() {
    return List.copyOf(stocks.values());
  }

  /**
   * The stock, its code with or without {@code _NX}, {@code _AL}, {@code KRX:}, or a leading A, J
   * or Q.
   */
  Stock stock(String code) {
    String bare = VENUE.matcher(code.strip()).replaceAll("");
    Stock stock = stocks.get(bare);
    if (stock == null && PREFIXED.matcher(bare).matches()) {
      stock = stocks.get(bare.substring(1));
    }
    if (stock == null) {
      throw new Refusal(Refusal.Reason.UNKNOWN_STOCK, 0);
    }
    return stock;
  }

  /** The trades of a date of the stock's own country, or of the last trading day before. */
  DayPath path(Stock stock, LocalDate date) {
    return prices.path(stock, prices.country(stock).days().indexUpTo(date));
  }

  private DayPath path(Stock stock, LocalDateTime now) {
    Country country = prices.country(stock);
    return prices.path(stock, country.day(country.local(now)));
  }

  /** Steps of the stock's day that are over or on their way. */
  int count(Stock stock, LocalDateTime now) {
    Country country = prices.country(stock);
    return country.steps(country.local(now));
  }

  Quote quote(Stock stock, LocalDateTime now) {
    return quote(stock, path(stock, now), count(stock, now));
  }

  /** The quote after so many steps of the day. */
  Quote quote(Stock stock, DayPath path, int steps) {
    long previous = path.previousClose();
    Candle day = steps == 0 ? null : path.upTo(steps);
    if (day == null) {
      LocalDateTime time = LocalDateTime.of(path.date(), path.session().open());
      Candle none = new Candle(time, previous, previous, previous, previous, 0, 0);
      return new Quote(stock, time, previous, previous, none, 0);
    }
    int last = steps - 1;
    while (last > 0 && path.quantity(last) == 0) {
      last--;
    }
    return new Quote(
        stock, path.timeAt(last), day.close(), previous, day, path.quantity(last), path.buying());
  }

  Book book(Stock stock, LocalDateTime now) {
    return book(path(stock, now), count(stock, now));
  }

  Book book(DayPath path, int steps) {
    int step = Math.max(0, steps - 1);
    PriceGrid grid = path.stock().grid();
    long highest = grid.upperLimit(path.previousClose());
    long lowest = grid.lowerLimit(path.previousClose());
    List<Level> asks = new ArrayList<>();
    List<Level> bids = new ArrayList<>();
    long bid = path.bid(step);
    long ask = grid.up(bid);
    for (int level = 0; level < 10; level++) {
      if (ask <= highest) {
        asks.add(new Level(ask, path.depth(step, true, level)));
      }
      if (bid >= lowest && (bids.isEmpty() || bid < bids.get(bids.size() - 1).price())) {
        bids.add(new Level(bid, path.depth(step, false, level)));
      }
      ask = grid.up(ask);
      bid = grid.down(bid);
    }
    return new Book(asks, bids);
  }

  /** The bar of a day that is over. */
  Candle bar(Stock stock, int day) {
    Place place = new Place(stock.code(), day);
    Candle known = bars.get(place);
    if (known == null) {
      known = prices.path(stock, day).day();
      bars.put(place, known);
    }
    return known;
  }

  /** The latest day with the highest high, or the lowest low, of finished days. */
  Candle extreme(Stock stock, int first, int last, boolean high) {
    Period period = new Period(stock.code(), first, last, high);
    Candle known = extremes.get(period);
    if (known == null) {
      known = bar(stock, last);
      for (int day = last - 1; day >= first; day--) {
        Candle bar = bar(stock, day);
        if (high ? bar.high() > known.high() : bar.low() < known.low()) {
          known = bar;
        }
      }
      extremes.put(period, known);
    }
    return known;
  }

  /** Days up to a date and to now, newest first, today's as far as it got. */
  Stream<Candle> days(Stock stock, LocalDateTime now, LocalDate upTo) {
    Country country = prices.country(stock);
    LocalDateTime local = country.local(now);
    int today = country.day(local);
    int last = Math.min(today, country.days().indexUpTo(upTo));
    return IntStream.iterate(last, day -> day >= 0, day -> day - 1)
        .mapToObj(day -> day == today ? upTo(stock, day, country.steps(local)) : bar(stock, day))
        .filter(Objects::nonNull);
  }

  private @Nullable Candle upTo(Stock stock, int day, int steps) {
    return steps == prices.country(stock).session().steps()
        ? bar(stock, day)
        : steps == 0 ? null : prices.path(stock, day).upTo(steps);
  }

  /** Spans of so many minutes within the days up to a date and to now, newest first. */
  Stream<Candle> minutes(Stock stock, LocalDateTime now, LocalDate upTo, int minutes) {
    Country country = prices.country(stock);
    LocalDateTime local = country.local(now);
    int today = country.day(local);
    int last = Math.min(today, country.days().indexUpTo(upTo));
    return IntStream.iterate(last, day -> day >= 0 && day > today - MINUTE_DAYS, day -> day - 1)
        .boxed()
        .flatMap(
            day -> {
              DayPath path = prices.path(stock, day);
              int steps = day == today ? country.steps(local) : path.steps();
              return spans(path, steps, Math.max(1, minutes) * Session.STEPS);
            });
  }

  private static Stream<Candle> spans(DayPath path, int steps, int width) {
    int spans = (steps + width - 1) / width;
    return IntStream.range(0, spans)
        .mapToObj(i -> spans - 1 - i)
        .map(
            i ->
                path.candle(
                    i * width, Math.min(steps, (i + 1) * width), path.session().timeOf(i * width)))
        .filter(Objects::nonNull);
  }

  /** So many trades to a candle, newest first, of the last trading day. */
  Stream<Candle> ticks(Stock stock, LocalDateTime now, int trades) {
    DayPath path = path(stock, now);
    List<Candle> candles = new ArrayList<>();
    Candle open = null;
    int joined = 0;
    for (int step = 0; step < count(stock, now); step++) {
      Candle trade = trade(path, step);
      if (trade != null) {
        open = open == null ? trade : open.with(trade);
        joined++;
        if (joined == trades) {
          candles.add(open);
          open = null;
          joined = 0;
        }
      }
    }
    if (open != null) {
      candles.add(open);
    }
    Collections.reverse(candles);
    return candles.stream();
  }

  private static @Nullable Candle trade(DayPath path, int step) {
    LocalTime time = path.session().timeOf(step);
    return path.quantity(step) == 0 ? null : path.candle(step, step + 1, time);
  }

  /** Joins candles that share a key, newest first as they come; empty spans do not appear. */
  static <K> List<Candle> join(Stream<Candle> newestFirst, Function<Candle, K> key) {
    Map<K, Candle> joined = new LinkedHashMap<>();
    newestFirst.forEach(
        candle -> joined.merge(key.apply(candle), candle, (later, earlier) -> earlier.with(later)));
    return List.copyOf(joined.values());
  }
}
