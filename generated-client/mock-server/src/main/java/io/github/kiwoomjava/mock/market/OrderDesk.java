package io.github.kiwoomjava.mock.market;

import io.github.kiwoomjava.mock.market.OrderEvent.Kind;
import io.github.kiwoomjava.mock.market.Refusal.Reason;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes, amends and withdraws orders. Not safe for several threads at once. */
final class OrderDesk {
  private final Exchange exchange;
  private final Accounts accounts;
  private final Executions executions;
  private final OrderRules rules;
  private final Consumer<OrderEvent> events;
  private long orderNumber;

  OrderDesk(
      Exchange exchange, Accounts accounts, Executions executions, Consumer<OrderEvent> events) {
    this.exchange = exchange;
    this.accounts = accounts;
    this.executions = executions;
    this.events = events;
    rules = new OrderRules(exchange);
  }

  long lastNumber() {
    return orderNumber;
  }

  void restore(long lastNumber) {
    orderNumber = lastNumber;
  }

  Order place(String appKey, OrderTicket ticket, LocalDateTime now) {
    OrderHours.check(ticket, local(ticket.stock(), now));
    Account account = accounts.of(appKey, Wallet.of(ticket.stock()), now);
    Order wanted = order(null, appKey, rules.priced(ticket, now), now);
    return place(account, wanted, Kind.ACCEPTED);
  }

  /** How many shares the account could buy by such an order now. */
  long affordable(String appKey, OrderTicket ticket, LocalDateTime now) {
    Account account = accounts.of(appKey, Wallet.of(ticket.stock()), now);
    return OrderRules.affordable(account, order(null, appKey, rules.priced(ticket, now), now));
  }

  Order amend(String appKey, Stock stock, long number, Amendment amendment, LocalDateTime now) {
    Account account = accounts.of(appKey, Wallet.of(stock), now);
    Order old = open(account, stock, number, amendment.quantity());
    OrderHours.check(old.ticket(), local(stock, now));
    long shares = amendment.quantity() == 0 ? old.open() : amendment.quantity();
    OrderTicket ticket = old.ticket().amended(shares, amendment.price(), amendment.stop());
    Order wanted = order(old, appKey, ticket, now);
    // What the old order reserved pays for the new one.
    account.put(old.withdrawn(shares));
    try {
      return place(account, wanted, Kind.AMENDED);
    } catch (Refusal refusal) {
      account.put(old);
      throw refusal;
    }
  }

  Order cancel(String appKey, Stock stock, long number, long quantity, LocalDateTime now) {
    Account account = accounts.of(appKey, Wallet.of(stock), now);
    Order old = open(account, stock, number, quantity);
    OrderHours.check(cancellable(old.ticket()), local(stock, now));
    long shares = quantity == 0 ? old.open() : quantity;
    account.put(old.withdrawn(shares));
    Order cancellation =
        order(old, appKey, old.ticket().withQuantity(shares), now)
            .numbered(++orderNumber)
            .withdrawn(shares);
    events.accept(new OrderEvent(Kind.CANCELLED, cancellation, shares, 0, 0, now));
    return cancellation;
  }

  /** What was taken can be withdrawn as long as it may be executed, gathering included. */
  private static OrderTicket cancellable(OrderTicket ticket) {
    return ticket.type().isOffHours() || ticket.venue() == Venue.NXT
        ? ticket
        : OrderTicket.limit(ticket.side(), ticket.stock(), ticket.quantity(), ticket.price());
  }

  private Order place(Account account, Order wanted, Kind kind) {
    LocalDateTime now = wanted.time();
    rules.check(account, wanted, now);
    Order order = wanted.numbered(++orderNumber);
    account.put(order);
    events.accept(new OrderEvent(kind, order, 0, 0, 0, now));
    if (order.type().takesFromTheBook()
        && OrderHours.isContinuous(order.stock(), local(order.stock(), now).toLocalTime())) {
      order = executions.against(exchange.book(order.stock(), now), account, order);
    }
    return order.ticket().validity() != Validity.DAY && order.open() > 0
        ? executions.withdraw(account, order, now)
        : order;
  }

  private LocalDateTime local(Stock stock, LocalDateTime now) {
    return exchange.prices().country(stock).local(now);
  }

  private static Order open(Account account, Stock stock, long number, long quantity) {
    Order order =
        account.orders().stream()
            .filter(o -> o.number() == number && o.stock().equals(stock))
            .findFirst()
            .orElseThrow(() -> new Refusal(Reason.UNKNOWN_ORDER, 0));
    if (order.open() == 0) {
      throw new Refusal(Reason.NOTHING_OPEN, 0);
    }
    if (quantity < 0 || quantity > order.open()) {
      throw new Refusal(Reason.BAD_QUANTITY, order.open());
    }
    return order;
  }

  private Order order(
      @Nullable Order original, String appKey, OrderTicket ticket, LocalDateTime now) {
    return Order.of(
        original,
        appKey,
        ticket,
        rules.ceiling(ticket, now),
        local(ticket.stock(), now).toLocalDate(),
        now);
  }
}
