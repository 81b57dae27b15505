package io.github.kiwoomjava.mock.market;

import io.github.kiwoomjava.mock.market.Flows.Holding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The market at one moment, with all that was before. Days are counted from the market's first
 * trading day, in the calendar of the instrument's own country; the moment is Korean. To be used
 * only inside {@link Market#ask}.
 */
public final class Snapshot {
  private final Exchange exchange;
  private final Flows flows;
  private final LocalDateTime now;

  Snapshot(Exchange exchange, Flows flows, LocalDateTime now) {
    this.exchange = exchange;
    this.flows = flows;
    this.now = now;
  }

  private Prices prices() {
    return exchange.prices();
  }

  private Country country(boolean american) {
    return american ? prices().america() : prices().korea();
  }

  public LocalDateTime now() {
    return now;
  }

  /** The time in the country. */
  public LocalDateTime local(boolean american) {
    return country(american).local(now);
  }

  public Universe universe() {
    return prices().universe();
  }

  public List<Stock> stocks() {
    return exchange.stocks();
  }

  public Stock stock(String code) {
    return exchange.stock(code);
  }

  /** The trading day that is on, or the last one. */
  public int today(boolean american) {
    return country(american).day(local(american));
  }

  /** The trading day of a date, or the last one before, not after today. */
  public int day(boolean american, LocalDate date) {
    return Math.min(today(american), country(american).days().indexUpTo(date));
  }

  public LocalDate date(boolean american, int day) {
    return country(american).days().date(Math.max(0, day));
  }

  /** Steps of three seconds that are over today. */
  public int steps(boolean american) {
    return country(american).steps(local(american));
  }

  public Quote quote(Stock stock) {
    return exchange.quote(stock, now);
  }

  /** The quote as it was after so many steps of a day. */
  public Quote quote(Stock stock, int day, int steps) {
    DayPath path = prices().path(stock, day);
    return exchange.quote(stock, path, Math.min(steps, path.steps()));
  }

  public Book book(Stock stock) {
    return exchange.book(stock, now);
  }

  public Book book(Stock stock, int day, int steps) {
    DayPath path = prices().path(stock, day);
    return exchange.book(path, Math.min(steps, path.steps()));
  }

  public long close(Stock stock, int day) {
    return prices().close(stock, day);
  }

  /** A day's bar; today's as far as it got, all at the previous close if there is none yet. */
  public Candle bar(Stock stock, int day) {
    boolean american = stock.kind().isAmerican();
    if (day < today(american) || steps(american) == country(american).session().steps()) {
      return exchange.bar(stock, day);
    }
    Quote quote = quote(stock);
    return quote.day();
  }

  /** The latest day with the highest high, or the lowest low, from a day to another. */
  public Candle extreme(Stock stock, int first, int last, boolean high) {
    Candle end = bar(stock, last);
    if (last <= Math.max(0, first)) {
      return end;
    }
    Candle before = exchange.extreme(stock, Math.max(0, first), last - 1, high);
    boolean earlier = high ? before.high() > end.high() : before.low() < end.low();
    return earlier || end.volume() == 0 ? before : end;
  }

  /** Shares of a whole day, that to come included. */
  public long wholeVolume(Stock stock, int day) {
    return exchange.bar(stock, day).volume();
  }

  /** Days up to one, newest first. */
  public Stream<Candle> days(Stock stock, int last) {
    boolean american = stock.kind().isAmerican();
    return IntStream.iterate(Math.min(last, today(american)), day -> day >= 0, day -> day - 1)
        .mapToObj(day -> bar(stock, day))
        .filter(candle -> candle.volume() > 0);
  }

  public Stream<Candle> minutes(Stock stock, LocalDate upTo, int minutes) {
    return exchange.minutes(stock, now, upTo, minutes);
  }

  public List<Candle> ticks(Stock stock, int trades) {
    return exchange.ticks(stock, now, trades).toList();
  }

  public List<Interruption> interruptions(Stock stock, int day) {
    return prices().path(stock, day).interruptions();
  }

  /** Codes of the indexes that have members here. */
  public List<String> indexes() {
    return prices().indexes().codes();
  }

  public boolean hasIndex(String code) {
    return prices().indexes().knows(code);
  }

  public List<Stock> members(String index) {
    return prices().indexes().members(index);
  }

  private boolean american(String index) {
    return members(index).get(0).kind().isAmerican();
  }

  /** An index's bar of a day in hundredths of a point; today's up to the last whole minute. */
  public Candle indexBar(String code, int day) {
    boolean american = american(code);
    if (day < today(american) || steps(american) == country(american).session().steps()) {
      return prices().indexes().bar(code, day);
    }
    IndexDay path = prices().indexes().day(code, day);
    int steps = steps(american);
    if (steps == 0) {
      long base = path.previousClose();
      return new Candle(path.date().atStartOfDay(), base, base, base, base, 0, 0);
    }
    return path.candle(0, path.minutes(steps), LocalTime.MIN);
  }

  public long indexClose(String code, int day) {
    return prices().indexes().close(code, day);
  }

  /** An index by spans of minutes of one day, newest first. */
  public List<Candle> indexMinutes(String code, int day, int minutes) {
    IndexDay path = prices().indexes().day(code, day);
    boolean american = american(code);
    int all =
        path.minutes(
            day == today(american) ? steps(american) : country(american).session().steps());
    int width = Math.max(1, minutes);
    int spans = (all + width - 1) / width;
    return IntStream.range(0, spans)
        .mapToObj(i -> spans - 1 - i)
        .map(
            i ->
                path.candle(
                    i * width,
                    Math.min(all, (i + 1) * width),
                    path.session().timeOf(i * width * Session.STEPS)))
        .filter(candle -> candle.volume() > 0)
        .toList();
  }

  public Series series(Warrant warrant) {
    return prices().series(warrant);
  }

  /** What a share of a fund is worth by its index, in the unit of its price. */
  public double netAssets(Fund fund, int day) {
    Indexes indexes = prices().indexes();
    if (!indexes.knows(fund.index())) {
      return bar(fund.stock(), day).close();
    }
    double level = indexBar(fund.index(), day).close();
    if (fund.multiple() == 1) {
      return prices().netAssets(fund, level);
    }
    double move = level / indexes.close(fund.index(), day - 1) - 1;
    return close(fund.stock(), day - 1) * (1 + fund.multiple() * move);
  }

  public List<Broker> brokers() {
    return flows.brokers();
  }

  /** What investors did on a day so far. */
  public Map<Investor, Flow> investors(Stock stock, int day) {
    return flows.investors(stock, day, bar(stock, day).volume(), wholeVolume(stock, day));
  }

  /** What investors did on a day when so many shares had been traded. */
  public Map<Investor, Flow> investors(Stock stock, int day, long traded) {
    return flows.investors(stock, day, traded, wholeVolume(stock, day));
  }

  public Map<Broker, Flow> brokers(Stock stock, int day) {
    return flows.brokers(stock, day, bar(stock, day).volume());
  }

  /** Programs that profit from futures, when so many shares had been traded. */
  public Flow arbitrage(Stock stock, int day, long traded) {
    return flows.arbitrage(stock, day, traded);
  }

  public Flow baskets(Stock stock, int day, long traded) {
    return flows.baskets(stock, day, traded);
  }

  public long shorted(Stock stock, int day) {
    return flows.shorted(stock, day, bar(stock, day).volume());
  }

  /** Shares in foreign hands at the end of a day, today's as far as it got. */
  public long foreignHolding(Stock stock, int day) {
    return flows.holding(stock, Holding.FOREIGN, day - 1)
        + investors(stock, day).getOrDefault(Investor.FOREIGN, Flow.NONE).net();
  }

  /** Shares lent at the end of a day. */
  public long lent(Stock stock, int day) {
    return flows.holding(stock, Holding.LENT, day);
  }

  public Flow lending(Stock stock, int day) {
    return flows.renewed(stock, Holding.LENT, day);
  }

  /** Shares bought on credit and not paid back, or lent for selling. */
  public long onCredit(Stock stock, int day, boolean lentToSell) {
    return flows.holding(stock, lentToSell ? Holding.LENT_TO_SELL : Holding.MARGIN, day);
  }

  public Flow credit(Stock stock, int day, boolean lentToSell) {
    return flows.renewed(stock, lentToSell ? Holding.LENT_TO_SELL : Holding.MARGIN, day);
  }

  /** Shares of a warrant that its liquidity provider holds. */
  public long provided(Stock stock, int day) {
    return Math.min(stock.shares(), flows.holding(stock, Holding.PROVIDER, day));
  }

  /** Won for a dollar, in hundredths; the same all day. */
  public long wonPerDollar() {
    return prices().wonPerDollar(today(false));
  }

  /** A number that stays the same for a stock, from 0 to below 1. */
  public double trait(Stock stock, int which) {
    return Dice.unit(prices().key(stock), 1_000 + which);
  }
}
