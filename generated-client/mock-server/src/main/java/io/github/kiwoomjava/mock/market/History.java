package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The days of one stock since the exchange began. Not safe for several threads at once. */
final class History {
  static final LocalDate BEGIN = LocalDate.of(2021, 1, 4);
  private static final int CACHED = 12;

  private final long seed;
  private final Stock stock;
  private final List<Candle> days = new ArrayList<>();
  private final Map<LocalDate, DayPath> paths =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, DayPath> eldest) {
          return size() > CACHED;
        }
      };

  History(long seed, Stock stock) {
    this.seed = seed;
    this.stock = stock;
  }

  /** The trades of a trading day, not before {@link #BEGIN}. */
  DayPath path(LocalDate date) {
    DayPath cached = paths.get(date);
    if (cached != null) {
      return cached;
    }
    LocalDate day = days.isEmpty() ? BEGIN : Calendar.next(last().time().toLocalDate());
    while (day.isBefore(date)) {
      DayPath path =
          new DayPath(seed, stock, day, days.isEmpty() ? stock.anchor() : last().close());
      days.add(path.candle(0, DayPath.TRADES, LocalTime.MIN));
      day = Calendar.next(day);
    }
    DayPath path = new DayPath(seed, stock, date, previousClose(date));
    paths.put(date, path);
    return path;
  }

  private Candle last() {
    return days.get(days.size() - 1);
  }

  private long previousClose(LocalDate date) {
    int index = indexBefore(date);
    return index < 0 ? stock.anchor() : days.get(index).close();
  }

  /** Days are asked for from the end, as a rule. */
  private int indexBefore(LocalDate date) {
    int index = days.size() - 1;
    while (index >= 0 && !days.get(index).time().toLocalDate().isBefore(date)) {
      index--;
    }
    return index;
  }

  /** Finished days before a date, newest first. */
  Stream<Candle> daysBefore(LocalDate date) {
    path(Calendar.lastUpTo(date));
    return Stream.iterate(indexBefore(date), i -> i >= 0, i -> i - 1).map(days::get);
  }

  /** Joins candles that share a key, newest first as they come; empty spans do not appear. */
  static <K> List<Candle> join(Stream<Candle> newestFirst, Function<Candle, K> key) {
    Map<K, Candle> joined = new LinkedHashMap<>();
    newestFirst.forEach(
        candle -> joined.merge(key.apply(candle), candle, (later, earlier) -> earlier.with(later)));
    return joined.values().stream().sorted(Comparator.comparing(Candle::time).reversed()).toList();
  }
}
