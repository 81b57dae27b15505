package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AmericanCalendar;
import io.github.kiwoomjava.mock.market.Book;
import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.Candle;
import io.github.kiwoomjava.mock.market.Flow;
import io.github.kiwoomjava.mock.market.Fund;
import io.github.kiwoomjava.mock.market.Investor;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Warrant;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row, or an answer, is about: a stock or an index, at a moment or over a span, perhaps seen
 * from one side such as a broker's. Answers ask it for quantities.
 */
final class Frame {
  private final Snapshot market;
  private final @Nullable Stock stock;
  private final @Nullable String index;
  private final int day;
  private final Candle span;
  private final long base;
  private final int rank;
  private final int from;
  private final boolean amounts;
  private final @Nullable Object detail;
  private @Nullable Quote quote;
  private @Nullable Book book;
  private @Nullable Map<Investor, Flow> investors;
  private @Nullable Candle wholeDay;

  private Frame(
      Snapshot market,
      @Nullable Stock stock,
      @Nullable String index,
      int day,
      Candle span,
      long base,
      int rank,
      int from,
      boolean amounts,
      @Nullable Object detail) {
    this.market = market;
    this.stock = stock;
    this.index = index;
    this.day = day;
    this.span = span;
    this.base = base;
    this.rank = rank;
    this.from = from;
    this.amounts = amounts;
    this.detail = detail;
  }

  /** A stock as it is now. */
  static Frame of(Snapshot market, Stock stock) {
    return day(market, stock, market.today(stock.kind().isAmerican()));
  }

  /** A stock on a day. */
  static Frame day(Snapshot market, Stock stock, int day) {
    long base = market.close(stock, day - 1);
    return new Frame(market, stock, null, day, market.bar(stock, day), base, 0, day, false, null);
  }

  /** A stock over a span, compared with a price before it. */
  static Frame span(Snapshot market, Stock stock, Candle span, long base) {
    int day = market.day(stock.kind().isAmerican(), span.time().toLocalDate());
    return new Frame(market, stock, null, day, span, base, 0, day, false, null);
  }

  /** An index on a day, as far as it got. */
  static Frame index(Snapshot market, String index, int day) {
    return index(
        market, index, day, market.indexBar(index, day), market.indexClose(index, day - 1));
  }

  static Frame index(Snapshot market, String index, int day, Candle span, long base) {
    return new Frame(market, null, index, day, span, base, 0, day, false, null);
  }

  /** Neither stock nor index: a list of something else. */
  static Frame of(Snapshot market, Object detail) {
    Candle none = new Candle(market.now(), 0, 0, 0, 0, 0, 0);
    int today = market.today(false);
    return new Frame(market, null, null, today, none, 0, 0, today, false, detail);
  }

  Frame ranked(int value) {
    return new Frame(market, stock, index, day, span, base, value, from, amounts, detail);
  }

  /** With the first day of a period that ends with its day. */
  Frame since(int value) {
    return new Frame(market, stock, index, day, span, base, rank, value, amounts, detail);
  }

  /** With money instead of shares where a request may choose. */
  Frame inAmounts(boolean value) {
    return new Frame(market, stock, index, day, span, base, rank, from, value, detail);
  }

  Frame with(Object value) {
    return new Frame(market, stock, index, day, span, base, rank, from, amounts, value);
  }

  Snapshot market() {
    return market;
  }

  @Nullable Stock stockOrNull() {
    return stock;
  }

  /** The stock; quantities that need one are not asked for without. */
  Stock stock() {
    if (stock == null) {
      throw new NotApplicable();
    }
    return stock;
  }

  String index() {
    if (index == null) {
      throw new NotApplicable();
    }
    return index;
  }

  boolean isIndex() {
    return index != null;
  }

  <T> T detail(Class<T> type) {
    if (!type.isInstance(detail)) {
      throw new NotApplicable();
    }
    return Objects.requireNonNull(type.cast(detail));
  }

  /** The detail of a type, or something else where there is none. */
  <T> T detailOr(Class<T> type, T other) {
    return type.isInstance(detail) ? Objects.requireNonNull(type.cast(detail)) : other;
  }

  /** The detail of a type, or null where there is none. */
  <T> @Nullable T detailOrNull(Class<T> type) {
    return type.isInstance(detail) ? type.cast(detail) : null;
  }

  Warrant warrant() {
    return market.universe().warrants().stream()
        .filter(warrant -> warrant.stock().equals(stock))
        .findFirst()
        .orElseThrow(NotApplicable::new);
  }

  Fund fund() {
    return market.universe().funds().stream()
        .filter(fund -> fund.stock().equals(stock))
        .findFirst()
        .orElseThrow(NotApplicable::new);
  }

  int day() {
    return day;
  }

  int from() {
    return from;
  }

  int rank() {
    return rank;
  }

  boolean amounts() {
    return amounts;
  }

  boolean american() {
    return stock != null
        ? stock.kind().isAmerican()
        : index != null && market.members(index).get(0).kind().isAmerican();
  }

  boolean isToday() {
    return day == market.today(american());
  }

  LocalDate date() {
    return market.date(american(), day);
  }

  /** When the span begins; now for a day that goes on. */
  LocalDateTime time() {
    if (!span.time().toLocalTime().equals(LocalTime.MIN)) {
      return span.time();
    }
    if (isToday()) {
      return stock != null ? quote().time() : market.local(american());
    }
    return date().atTime(american() ? AmericanCalendar.CLOSE : Calendar.CLOSE);
  }

  Candle span() {
    return span;
  }

  long base() {
    return base;
  }

  /** The whole day of the span, as far as it got. */
  Candle wholeDay() {
    if (wholeDay == null) {
      wholeDay = index != null ? market.indexBar(index, day) : market.bar(stock(), day);
    }
    return wholeDay;
  }

  Quote quote() {
    if (quote == null) {
      quote = isToday() ? market.quote(stock()) : market.quote(stock(), day, Integer.MAX_VALUE);
    }
    return quote;
  }

  Book book() {
    if (book == null) {
      book = isToday() ? market.book(stock()) : market.book(stock(), day, Integer.MAX_VALUE);
    }
    return book;
  }

  /** What investors did from the first day of the period to its last. */
  Map<Investor, Flow> investors() {
    if (investors == null) {
      Map<Investor, Flow> sum = new EnumMap<>(Investor.class);
      if (index != null) {
        market.members(index).forEach(member -> add(sum, market.investors(member, day)));
      } else {
        for (int i = from; i <= day; i++) {
          add(
              sum,
              market.investors(stock(), i, i == day ? traded() : market.bar(stock(), i).volume()));
        }
      }
      investors = sum;
    }
    return investors;
  }

  /** Shares traded of the day by the end of the span. */
  long traded() {
    return detailOr(Candle.class, wholeDay()).volume();
  }

  private static void add(Map<Investor, Flow> sum, Map<Investor, Flow> more) {
    more.forEach((investor, flow) -> sum.merge(investor, flow, Flow::plus));
  }

  // How numbers of this subject are written.

  Value price(long raw) {
    int direction = Long.compare(raw, base);
    if (index != null) {
      return new Value.Scaled(raw, 2, direction, false);
    }
    return american()
        ? new Value.Scaled(raw, 4, direction, false)
        : new Value.Price(raw, raw == 0 ? 0 : direction);
  }

  Value change(long raw) {
    if (index != null) {
      return new Value.Scaled(raw, 2, 0, true);
    }
    return american() ? new Value.Scaled(raw, 4, 0, true) : new Value.Change(raw);
  }

  /** Money, given in the unit of prices times shares. */
  Value money(long raw) {
    return money((double) raw);
  }

  Value money(double raw) {
    return new Value.Money(Math.round(american() ? raw / 10_000 : raw));
  }

  Value shares(long number) {
    return new Value.Shares(number);
  }

  /** Shares or what they cost, as the request wants it. */
  Value flow(long number) {
    return amounts
        ? new Value.Money(Math.round(number * averagePrice() / 1_000_000))
        : shares(number);
  }

  /** The average of what was paid on the day. */
  double averagePrice() {
    Candle whole = wholeDay();
    return whole.volume() == 0 ? whole.close() : (double) whole.value() / whole.volume();
  }

  Value percent(long part, long whole) {
    return percent((double) part, (double) whole);
  }

  Value percent(double part, long whole) {
    return percent(part, (double) whole);
  }

  Value percent(long part, double whole) {
    return percent((double) part, whole);
  }

  Value percent(double part, double whole) {
    return new Value.Percent(whole == 0 ? 0 : 100 * part / whole);
  }

  Value text(String text) {
    return new Value.Text(text);
  }

  /** A quantity does not exist for this subject; its element stays blank. */
  static final class NotApplicable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotApplicable() {
      super(null, null, false, false);
    }
  }
}
