package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Candle;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

/** How much was traded, and how that compares. */
final class TradingQuantities {
  private TradingQuantities() {}

  static void addTo(Map<String, Quantity> all) {
    all.put("volume", (f, n) -> f.shares(f.span().volume()));
    all.put("value", (f, n) -> f.money(f.span().value()));
    all.put("value.millions", (f, n) -> new Value.Whole(Math.round(value(f) / 1e6)));
    all.put("day.volume", (f, n) -> f.shares(sofar(f).volume()));
    all.put("day.value", (f, n) -> f.money(sofar(f).value()));
    all.put("trade", (f, n) -> trade(f));
    all.put("average", (f, n) -> f.price(Math.round(f.averagePrice())));
    all.put("turnover", (f, n) -> f.percent(f.span().volume(), f.stock().shares()));
    all.put("turnover.average", (f, n) -> f.percent(volume(f, n), f.stock().shares() * (double) n));
    all.put("volume.rate", (f, n) -> f.percent(f.span().volume(), earlier(f, 1)));
    all.put("volume.rise", (f, n) -> f.percent(f.span().volume() - earlier(f, 1), earlier(f, 1)));
    all.put("volume.more", (f, n) -> f.shares(f.span().volume() - earlier(f, 1)));
    all.put("period.volume", (f, n) -> f.shares(volume(f, f.day() - f.from() + 1)));
    all.put("period.averageVolume", (f, n) -> f.shares(averageBefore(f)));
    all.put(
        "period.volumeRise",
        (f, n) -> f.percent(f.span().volume() - averageBefore(f), averageBefore(f)));
    all.put("period.begin.volume", (f, n) -> f.shares(earlier(f, f.day() - f.from())));
    all.put("strength", (f, n) -> f.percent(f.quote().buying(), 1 - f.quote().buying()));
    all.put("strength.average", (f, n) -> strength(f, n));
    all.put("worth", (f, n) -> new Value.Whole(Math.round(worth(f) / 1e8)));
    all.put("worth.won", (f, n) -> f.money(worth(f)));
    all.put("worth.share", (f, n) -> f.percent(worth(f), boardWorth(f)));
    all.put("ticks.last", (f, n) -> new Value.Whole(0));
    all.put("row", (f, n) -> f.rank() == 0 ? null : new Value.Whole(f.rank()));
    all.put("streak", (f, n) -> new Value.Whole(streak(f)));
    all.put("streak.rate", (f, n) -> f.percent(f.span().close() - streakBase(f), streakBase(f)));
    all.put("month.rate", (f, n) -> month(f, n));
    all.put("days.rate", (f, n) -> back(f, n));
  }

  private static double value(Frame f) {
    return f.american() ? f.span().value() / 10_000.0 : f.span().value();
  }

  /** The day up to the end of the span. */
  private static Candle sofar(Frame f) {
    Quote quote = f.detailOrNull(Quote.class);
    return quote != null ? quote.day() : f.detailOr(Candle.class, f.span());
  }

  private static Value trade(Frame f) {
    Quote quote = f.detailOrNull(Quote.class);
    return new Value.Change(
        quote != null ? quote.lastQuantity() : f.isToday() ? f.quote().lastQuantity() : 0);
  }

  static long earlier(Frame f, int days) {
    int day = Math.max(0, f.day() - days);
    return f.isIndex()
        ? f.market().indexBar(f.index(), day).volume()
        : f.market().bar(f.stock(), day).volume();
  }

  private static long volume(Frame f, int days) {
    return IntStream.range(0, Math.max(1, days)).mapToLong(i -> earlier(f, i)).sum();
  }

  /** The average of the days of the period before today. */
  private static long averageBefore(Frame f) {
    int days = Math.max(1, f.day() - f.from());
    return (volume(f, days + 1) - f.span().volume()) / days;
  }

  private static Value strength(Frame f, int n) {
    double buying = 0;
    for (int i = 0; i < n; i++) {
      buying +=
          f.market().quote(f.stock(), Math.max(0, f.day() - i), Integer.MAX_VALUE).buying() / n;
    }
    return f.percent(buying, 1 - buying);
  }

  static double worth(Frame f) {
    return (double) f.span().close() * f.stock().shares();
  }

  /** At the last close, since it is asked for with each quote. */
  private static double boardWorth(Frame f) {
    return f.market().stocks().stream()
        .filter(stock -> stock.board().equals(f.stock().board()))
        .filter(stock -> stock.kind() == f.stock().kind())
        .mapToDouble(stock -> (double) f.market().close(stock, f.day() - 1) * stock.shares())
        .sum();
  }

  /** Days in a row in which it rose, below zero if it fell. */
  static long streak(Frame f) {
    int direction = Long.signum(close(f, f.day()) - close(f, f.day() - 1));
    int days = 0;
    while (direction != 0
        && days < 60
        && Long.signum(close(f, f.day() - days) - close(f, f.day() - days - 1)) == direction) {
      days++;
    }
    return (long) direction * days;
  }

  private static long close(Frame f, int day) {
    return day == f.day() ? f.span().close() : f.market().close(f.stock(), day);
  }

  private static long streakBase(Frame f) {
    return close(f, f.day() - (int) Math.abs(streak(f)));
  }

  /** The return of a month of the frame's year. */
  private static Value month(Frame f, int n) {
    LocalDate first = f.date().withDayOfMonth(1).withMonth(n);
    if (first.isAfter(f.market().date(f.american(), f.market().today(f.american())))) {
      return f.percent(0, 1);
    }
    int before = f.market().day(f.american(), first.minusDays(1));
    int last = f.market().day(f.american(), first.plusMonths(1).minusDays(1));
    long base = at(f, before);
    return f.percent(at(f, last) - base, base);
  }

  private static Value back(Frame f, int n) {
    long base = at(f, Math.max(0, f.day() - n));
    return f.percent(at(f, f.day()) - base, base);
  }

  private static long at(Frame f, int day) {
    if (f.isIndex()) {
      return f.market().indexBar(f.index(), day).close();
    }
    return day == f.market().today(f.american())
        ? f.market().quote(f.stock()).price()
        : f.market().close(f.stock(), day);
  }
}
