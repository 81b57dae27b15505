package io.github.kiwoomjava.mock.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntToLongFunction;

/** The series of a warrant that runs on a day, and what it is worth by Black and Scholes. */
public final class Series {
  private static final double RATE = 0.03;
  private static final double VOLATILITY = 0.34;

  private final Warrant warrant;
  private final TradingDays days;
  private final IntToLongFunction underlying;

  Series(Warrant warrant, TradingDays days, IntToLongFunction underlying) {
    this.warrant = warrant;
    this.days = days;
    this.underlying = underlying;
  }

  /** The second Thursday of the last month of the series. */
  public LocalDate expiry(int day) {
    LocalDate date = days.date(day);
    int months = date.getYear() * 12 + date.getMonthValue() - 1;
    LocalDate expiry = secondThursday(months - months % warrant.months() + warrant.months() - 1);
    return date.isAfter(expiry)
        ? secondThursday(months - months % warrant.months() + 2 * warrant.months() - 1)
        : expiry;
  }

  private static LocalDate secondThursday(int months) {
    return LocalDate.of(months / 12, months % 12 + 1, 1)
        .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.THURSDAY));
  }

  /** The first day of the series. */
  public LocalDate listed(int day) {
    LocalDate expiry = expiry(day);
    int months = expiry.getYear() * 12 + expiry.getMonthValue() - 1 - warrant.months();
    return secondThursday(months).plusDays(1);
  }

  /** In won, a multiple of a hundred. */
  public long strike(int day) {
    int first = days.indexUpTo(listed(day));
    double strike = underlying.applyAsLong(first - 1) * warrant.moneyness();
    return Math.max(100, Math.round(strike / 100) * 100);
  }

  /** Years from a moment of a day, a share of its session, to the end of the series. */
  double years(int day, double share) {
    long left = ChronoUnit.DAYS.between(days.date(day), expiry(day));
    return Math.max(0.0001, (left + 1 - 0.3 * share) / 365.0);
  }

  /** The option that it is at a price of the underlying and a share of the day. */
  public Pricing pricing(int day, double price, double share) {
    return new Pricing(warrant.call(), price, strike(day), years(day, share), RATE, VOLATILITY);
  }

  /** A warrant's worth in won, at a price of the underlying and a share of the day. */
  public double worth(int day, double price, double share) {
    return Math.max(5, pricing(day, price, share).worth() * warrant.ratio());
  }
}
