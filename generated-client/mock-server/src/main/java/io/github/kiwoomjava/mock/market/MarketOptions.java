package io.github.kiwoomjava.mock.market;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated exchange is like.
 *
 * @param stocks what is traded
 * @param start the Korean time at which it begins when the server starts; null follows the server's
 *     clock
 * @param speed how much faster than the server's clock its time runs; counts only with a start;
 *     infinite for as fast as it can, minute by minute and without nights
 * @param cash what each account has at first, in won; as much again for gold
 * @param dollars what each account has at first for American stocks, in ten thousandths of a dollar
 * @param holdings shares by code that each account has at first
 * @param charges fees, taxes and the terms of loans
 * @param rows how many candles or rows make a page
 * @param pulse how often it looks at the time on its own; zero leaves it to requests and {@code
 *     advance()}
 */
public record MarketOptions(
    List<Stock> stocks,
    @Nullable LocalDateTime start,
    double speed,
    long cash,
    long dollars,
    Map<String, Long> holdings,
    Charges charges,
    int rows,
    Duration pulse) {
  /**
   * Six stocks, 50 million won, 100,000 dollars, a few shares; 600 rows a page; time as the server
   * has it.
   */
  public static final MarketOptions USUAL =
      new MarketOptions(
          Stock.USUAL,
          null,
          1,
          50_000_000,
          1_000_000_000,
          Map.of("005930", 40L, "035420", 5L),
          Charges.USUAL,
          600,
          Duration.ofMillis(250));

  private static final LocalTime MORNING = LocalTime.of(10, 0);

  public MarketOptions {
    stocks = List.copyOf(stocks);
    // Sorted, because the order in which an account is asked for must not depend on the JVM.
    holdings = Collections.unmodifiableMap(new TreeMap<>(holdings));
    if (stocks.isEmpty()
        || !(speed > 0)
        || rows < 1
        || cash < 0
        || dollars < 0
        || pulse.isNegative()) {
      throw new IllegalArgumentException(
          "a market needs a stock, a speed above 0, rows from 1 and no negative cash or pulse");
    }
    for (String code : holdings.keySet()) {
      if (stocks.stream().noneMatch(stock -> stock.code().equals(code))) {
        throw new IllegalArgumentException(
            "accounts hold " + code + ", but no such stock is traded");
      }
    }
  }

  /** Begins at this Korean time when the server starts, whatever the server's clock says. */
  public MarketOptions startingAt(LocalDateTime value) {
    return new MarketOptions(stocks, value, speed, cash, dollars, holdings, charges, rows, pulse);
  }

  public MarketOptions atSpeed(double value) {
    return new MarketOptions(stocks, start, value, cash, dollars, holdings, charges, rows, pulse);
  }

  /** Other stocks; what accounts hold of those that are gone is gone, too. */
  public MarketOptions withStocks(List<Stock> value) {
    Map<String, Long> kept = new TreeMap<>(holdings);
    kept.keySet().retainAll(value.stream().map(Stock::code).toList());
    return new MarketOptions(value, start, speed, cash, dollars, kept, charges, rows, pulse);
  }

  public MarketOptions withAccount(long newCash, Map<String, Long> newHoldings) {
    return new MarketOptions(
        stocks, start, speed, newCash, dollars, newHoldings, charges, rows, pulse);
  }

  public MarketOptions withRows(int value) {
    return new MarketOptions(stocks, start, speed, cash, dollars, holdings, charges, value, pulse);
  }

  public MarketOptions withPulse(Duration value) {
    return new MarketOptions(stocks, start, speed, cash, dollars, holdings, charges, rows, value);
  }

  /** What each account has at first for American stocks, in ten thousandths of a dollar. */
  public MarketOptions withDollars(long value) {
    return new MarketOptions(stocks, start, speed, cash, value, holdings, charges, rows, pulse);
  }

  public MarketOptions withCharges(Charges value) {
    return new MarketOptions(stocks, start, speed, cash, dollars, holdings, value, rows, pulse);
  }

  /** What a wallet has at first. */
  long cash(Wallet wallet) {
    return wallet == Wallet.AMERICA ? dollars : cash;
  }

  /** Ten o'clock of the last trading day on which it was that late already. */
  public static LocalDateTime lastMorning(LocalDateTime now) {
    LocalDateTime today = Calendar.lastUpTo(now.toLocalDate()).atTime(MORNING);
    return today.isAfter(now)
        ? Calendar.lastUpTo(now.toLocalDate().minusDays(1)).atTime(MORNING)
        : today;
  }
}
