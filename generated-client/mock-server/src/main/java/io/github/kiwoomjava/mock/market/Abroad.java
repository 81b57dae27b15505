package io.github.kiwoomjava.mock.market;

import java.time.LocalDateTime;
import java.util.List;

/** Tells of the trades of American stocks as they come. Not safe for several threads at once. */
final class Abroad {
  private final Exchange exchange;
  private final Flows flows;
  private final Country america;
  private int day;
  private int seen;

  Abroad(Exchange exchange, Flows flows, LocalDateTime now) {
    this.exchange = exchange;
    this.flows = flows;
    america = exchange.prices().america();
    day = america.day(america.local(now));
    seen = america.steps(america.local(now));
  }

  void catchUp(LocalDateTime now, MarketListener listener) {
    LocalDateTime local = america.local(now);
    int today = america.day(local);
    while (day < today) {
      trade(america.session().steps(), listener);
      day++;
      seen = 0;
    }
    trade(america.steps(local), listener);
  }

  private void trade(int upTo, MarketListener listener) {
    if (seen >= upTo) {
      return;
    }
    List<Stock> watched =
        exchange.stocks().stream()
            .filter(stock -> stock.kind().isAmerican())
            .filter(listener::watches)
            .toList();
    for (; seen < upTo && !watched.isEmpty(); seen++) {
      for (Stock stock : watched) {
        DayPath path = exchange.prices().path(stock, day);
        if (path.quantity(seen) != 0) {
          LocalDateTime at = america.korean(path.timeAt(seen));
          listener.tradedAbroad(stock, new Snapshot(exchange, flows, at));
        }
      }
    }
    seen = Math.max(seen, upTo);
  }
}
