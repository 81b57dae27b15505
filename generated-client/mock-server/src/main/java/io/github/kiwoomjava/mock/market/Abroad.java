package io.github.kiwoomjava.mock.market;

import java.time.LocalDateTime;
import java.util.List;

/** Lets the trades of American stocks happen as they come. Not safe for several threads at once. */
final class Abroad {
  private final Exchange exchange;
  private final Flows flows;
  private final Accounts accounts;
  private final Executions executions;
  private final Country america;
  private int day;
  private int seen;

  Abroad(
      Exchange exchange, Flows flows, Accounts accounts, Executions executions, LocalDateTime now) {
    this.exchange = exchange;
    this.flows = flows;
    this.accounts = accounts;
    this.executions = executions;
    america = exchange.prices().america();
    day = america.day(america.local(now));
    seen = america.steps(america.local(now));
  }

  void catchUp(LocalDateTime now, MarketListener listener) {
    LocalDateTime local = america.local(now);
    int today = america.day(local);
    while (day < today) {
      trade(america.session().steps(), listener);
      accounts.of(Wallet.AMERICA).forEach(Account::nextDay);
      day++;
      seen = 0;
    }
    trade(america.steps(local), listener);
  }

  private void trade(int upTo, MarketListener listener) {
    if (seen >= upTo) {
      return;
    }
    List<Stock> concerned =
        exchange.stocks().stream()
            .filter(stock -> stock.kind().isAmerican())
            .filter(stock -> listener.watches(stock) || accounts.waitsFor(stock))
            .toList();
    for (; seen < upTo && !concerned.isEmpty(); seen++) {
      for (Stock stock : concerned) {
        DayPath path = exchange.prices().path(stock, day);
        if (path.quantity(seen) == 0) {
          continue;
        }
        executions.match(stock, path, seen);
        if (listener.watches(stock)) {
          LocalDateTime at = america.korean(path.timeAt(seen));
          listener.tradedAbroad(stock, new Snapshot(exchange, flows, at));
        }
      }
    }
    seen = Math.max(seen, upTo);
    if (seen == america.session().steps()) {
      LocalDateTime close = america.days().date(day).atTime(AmericanCalendar.CLOSE);
      executions.expire(Wallet.AMERICA, order -> true, america.korean(close));
    }
  }
}
