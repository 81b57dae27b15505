package io.github.kiwoomjava.mock.market;

import io.github.kiwoomjava.mock.market.Accounts.Open;
import io.github.kiwoomjava.mock.market.Book.Level;
import io.github.kiwoomjava.mock.market.OrderEvent.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Executes orders against the book, against trades, and in auctions. */
final class Executions {
  /** Orders that are spread over the day get a tenth of each trade. */
  private static final long SLICE = 10;

  private final Exchange exchange;
  private final Accounts accounts;
  private final Consumer<OrderEvent> events;
  private long executions;

  Executions(Exchange exchange, Accounts accounts, Consumer<OrderEvent> events) {
    this.exchange = exchange;
    this.accounts = accounts;
    this.events = events;
  }

  long count() {
    return executions;
  }

  void restore(long count) {
    executions = count;
  }

  /** Takes what the book has for an order that just came in. */
  Order against(Book book, Account account, Order placed) {
    List<Level> levels = placed.side() == Side.BUY ? book.asks() : book.bids();
    Order order = placed;
    if (order.ticket().validity() == Validity.FOK && offered(levels, order) < order.quantity()) {
      return order;
    }
    for (Level level : levels) {
      long shares = Math.min(level.quantity(), order.open());
      if (shares > 0 && order.meets(level.price())) {
        order = fill(account, order, shares, level.price(), order.time());
      }
    }
    return order;
  }

  private static long offered(List<Level> levels, Order order) {
    return levels.stream()
        .filter(level -> order.meets(level.price()))
        .mapToLong(Level::quantity)
        .sum();
  }

  /** What a trade leaves to the orders that stand at its price or better; oldest first. */
  void match(Stock stock, DayPath path, int step) {
    List<Open> waiting =
        accounts.open(
            Wallet.of(stock), order -> order.stock().equals(stock) && !order.type().isOffHours());
    if (waiting.isEmpty()) {
      return;
    }
    long left = Math.abs(path.quantity(step));
    LocalDateTime when = exchange.prices().country(stock).korean(path.timeAt(step));
    Trade trade = new Trade(exchange, path, step);
    for (Open open : waiting) {
      Order order = open.order();
      if (order.type().hasStop() && !order.triggered()) {
        if (trade.setsOff(order)) {
          open.account().put(order.setOff());
        }
        continue;
      }
      long price = trade.priceFor(order);
      long most = order.type().isSliced() && !trade.isClose() ? (left + SLICE - 1) / SLICE : left;
      long shares = Math.min(most, order.open());
      if (price > 0 && shares > 0) {
        fill(open.account(), order, shares, price, when);
        left -= shares;
      }
    }
  }

  /** An auction outside of the session, at one price. */
  void auction(OrderType type, Stock stock, long price, long offered, LocalDateTime when) {
    long left = offered;
    for (Open open :
        accounts.open(
            Wallet.of(stock), each -> each.stock().equals(stock) && each.type() == type)) {
      long shares = Math.min(left, open.order().open());
      if (shares > 0 && open.order().meets(price)) {
        fill(open.account(), open.order(), shares, price, when);
        left -= shares;
      }
    }
  }

  /** Withdraws what is open. */
  void expire(Wallet wallet, Predicate<Order> which, LocalDateTime when) {
    for (Open open : accounts.open(wallet, which)) {
      withdraw(open.account(), open.order(), when);
    }
  }

  Order withdraw(Account account, Order order, LocalDateTime when) {
    Order after = order.withdrawn(order.open());
    account.put(after);
    events.accept(new OrderEvent(Kind.EXPIRED, after, order.open(), 0, 0, when));
    return after;
  }

  private Order fill(Account account, Order order, long shares, long price, LocalDateTime when) {
    executions++;
    TradingDays days = exchange.prices().country(order.stock()).days();
    LocalDate date = exchange.prices().country(order.stock()).local(when).toLocalDate();
    LocalDate settles = days.date(days.indexUpTo(date) + 2);
    Account.Charged charged =
        account.book(order, shares, price, executions, new Account.Dates(when, date, settles));
    Order after = order.filled(shares, price, charged.fee(), charged.tax(), when);
    account.put(after);
    events.accept(new OrderEvent(Kind.FILLED, after, shares, price, executions, when));
    return after;
  }
}
