package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Candle;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Session;
import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.market.Stock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A stock or an index by spans of time, newest first. */
final class Spans {
  /** How many days of an index are looked at for weeks and more: about two years. */
  private static final int INDEX_DAYS = 500;

  private Spans() {}

  /** Which days make one span. */
  static Function<LocalDate, Object> key(String unit) {
    return switch (unit) {
      case "weeks" -> date -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case "months" -> date -> date.withDayOfMonth(1);
      case "quarters" -> date -> date.getYear() * 4 + date.getMonthValue() / 4;
      case "years" -> date -> date.getYear();
      default -> date -> date;
    };
  }

  static Stream<Frame> days(Snapshot market, Stock stock, int first, int last) {
    boolean american = stock.kind().isAmerican();
    int today = market.today(american);
    return Stream.iterate(last, day -> day >= first, day -> day - 1)
        .filter(day -> day < today || market.steps(american) > 0)
        .map(day -> Frame.day(market, stock, day));
  }

  /** Days joined by weeks, months and so on. */
  static List<Frame> joined(Snapshot market, Stock stock, int last, String unit) {
    List<Frame> frames = new ArrayList<>();
    Function<LocalDate, Object> key = key(unit);
    List<Candle> days = market.days(stock, last).toList();
    int i = 0;
    while (i < days.size()) {
      Candle joined = days.get(i);
      Object same = key.apply(joined.time().toLocalDate());
      i++;
      while (i < days.size() && key.apply(days.get(i).time().toLocalDate()).equals(same)) {
        joined = days.get(i).with(joined);
        i++;
      }
      long base = i < days.size() ? days.get(i).close() : joined.open();
      frames.add(Frame.span(market, stock, joined, base));
    }
    return frames;
  }

  static Stream<Frame> minutes(Snapshot market, Stock stock, LocalDate upTo, int unit) {
    boolean american = stock.kind().isAmerican();
    return market
        .minutes(stock, upTo, unit)
        .map(
            candle -> {
              int day = market.day(american, candle.time().toLocalDate());
              int from = Session.minuteOf(candle.time().toLocalTime(), american);
              Quote end = market.quote(stock, day, (from + unit) * Session.STEPS);
              return Frame.span(market, stock, candle, market.close(stock, day - 1))
                  .with(end.day());
            });
  }

  /** Trades of the last day, so many to a row. */
  static Stream<Frame> ticks(Snapshot market, Stock stock, int trades) {
    boolean american = stock.kind().isAmerican();
    int day = market.today(american);
    long base = market.close(stock, day - 1);
    return market.ticks(stock, trades).stream()
        .map(candle -> Frame.span(market, stock, candle, base));
  }

  /** Each trade of the last day, with the day as it was then. */
  static Stream<Frame> trades(Snapshot market, Stock stock) {
    boolean american = stock.kind().isAmerican();
    int day = market.today(american);
    return ticks(market, stock, 1)
        .map(
            frame -> {
              int step = Session.stepOf(frame.span().time().toLocalTime(), american);
              return frame.with(market.quote(stock, day, step + 1));
            });
  }

  static Stream<Frame> indexDays(Snapshot market, String index, int last) {
    boolean american = market.members(index).get(0).kind().isAmerican();
    int today = market.today(american);
    return Stream.iterate(last, day -> day >= 0, day -> day - 1)
        .filter(day -> day < today || market.steps(american) > 0)
        .map(day -> Frame.index(market, index, day));
  }

  static List<Frame> indexJoined(Snapshot market, String index, int last, String unit) {
    List<Frame> days =
        indexDays(market, index, last)
            .limit(unit.equals("years") ? 2L * INDEX_DAYS : INDEX_DAYS)
            .toList();
    Function<LocalDate, Object> key = key(unit);
    List<Frame> frames = new ArrayList<>();
    int i = 0;
    while (i < days.size()) {
      Frame newest = days.get(i);
      Candle joined = newest.span();
      long base = newest.base();
      Object same = key.apply(newest.date());
      i++;
      while (i < days.size() && key.apply(days.get(i).date()).equals(same)) {
        joined = days.get(i).span().with(joined);
        base = days.get(i).base();
        i++;
      }
      frames.add(Frame.index(market, index, newest.day(), joined, base));
    }
    return frames;
  }

  static Stream<Frame> indexMinutes(Snapshot market, String index, int day, int unit) {
    long base = market.indexClose(index, day - 1);
    List<Candle> minutes = market.indexMinutes(index, day, unit);
    List<Frame> frames = new ArrayList<>();
    long volume = minutes.stream().mapToLong(Candle::volume).sum();
    long value = minutes.stream().mapToLong(Candle::value).sum();
    for (Candle minute : minutes) {
      Candle sofar =
          new Candle(
              minute.time(),
              minute.open(),
              minute.high(),
              minute.low(),
              minute.close(),
              volume,
              value);
      frames.add(Frame.index(market, index, day, minute, base).with(sofar));
      volume -= minute.volume();
      value -= minute.value();
    }
    return frames.stream();
  }
}
