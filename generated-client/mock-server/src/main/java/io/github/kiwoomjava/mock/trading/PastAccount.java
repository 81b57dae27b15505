package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Deal;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Position;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Transfer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An account as it was at the end of a day: as it is now, with later executions taken back. */
final class PastAccount {
  private final long cash;
  private final long loans;
  private final List<Holding> holdings = new ArrayList<>();

  /** Shares that were held, at the close of the day. */
  record Holding(Stock stock, long shares, long cost, long price) {
    long value() {
      return shares * price;
    }

    long gain() {
      return value() - cost;
    }
  }

  PastAccount(Market market, AccountView account, LocalDate day) {
    Map<Stock, long[]> held = new LinkedHashMap<>();
    for (Position position : account.positions()) {
      long[] sums = held.computeIfAbsent(position.stock(), stock -> new long[2]);
      sums[0] += position.quantity();
      sums[1] += position.cost();
    }
    long money = account.cash();
    long borrowed = account.loans();
    for (Deal deal : account.deals()) {
      if (deal.date().isAfter(day)) {
        boolean bought = deal.side() == Side.BUY;
        long[] sums = held.computeIfAbsent(deal.stock(), stock -> new long[2]);
        sums[0] += bought ? -deal.shares() : deal.shares();
        sums[1] += bought ? -deal.value() : deal.cost();
        money -= deal.flow();
        borrowed += bought ? -deal.lent() : deal.lent();
      }
    }
    for (Transfer transfer : account.transfers()) {
      money -= transfer.date().isAfter(day) ? transfer.amount() : 0;
    }
    cash = money;
    loans = borrowed;
    held.forEach(
        (stock, sums) -> {
          if (sums[0] > 0) {
            holdings.add(new Holding(stock, sums[0], sums[1], market.close(stock, day)));
          }
        });
  }

  long cash() {
    return cash;
  }

  long loans() {
    return loans;
  }

  List<Holding> holdings() {
    return List.copyOf(holdings);
  }

  long worth() {
    return holdings.stream().mapToLong(Holding::value).sum();
  }

  long cost() {
    return holdings.stream().mapToLong(Holding::cost).sum();
  }

  long assets() {
    return cash + worth() - loans;
  }
}
