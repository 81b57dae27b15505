package io.github.kiwoomjava.mock.market;

import io.github.kiwoomjava.mock.market.Book.Level;
import io.github.kiwoomjava.mock.market.OrderEvent.Kind;
import io.github.kiwoomjava.mock.market.Refusal.Reason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes, executes and withdraws orders. Not safe for several threads at once. */
final class OrderDesk {
  private final Exchange exchange;
  private final MarketOptions options;
  private final Consumer<OrderEvent> events;
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private long orderNumber;
  private long executions;

  OrderDesk(Exchange exchange, MarketOptions options, Consumer<OrderEvent> events) {
    this.exchange = exchange;
    this.options = options;
    this.events = events;
  }

  /** The account of an app key, opened with the first question. */
  Account account(String appKey, LocalDateTime now) {
    return accounts.computeIfAbsent(
        appKey,
        key -> {
          Account account = new Account(key, options.cash());
          options
              .holdings()
              .forEach(
                  (code, shares) -> {
                    Stock stock = exchange.stock(code);
                    DayPath path = exchange.path(stock, now.toLocalDate());
                    account.hold(
                        stock, shares, stock.grid().floor(path.previousClose() * 97 / 100));
                  });
          return account;
        });
  }

  boolean waitsFor(Stock stock) {
    return accounts.values().stream().anyMatch(account -> account.waitsFor(stock));
  }

  /** What a trade leaves to the orders that stand at its price or better; oldest first. */
  void match(Stock stock, DayPath path, int trade) {
    long price = path.price(trade);
    long left = Math.abs(path.quantity(trade));
    LocalDateTime when = path.timeAt(trade);
    for (Account account : accounts.values()) {
      for (Order order : account.orders()) {
        if (left > 0 && order.stock().equals(stock) && order.open() > 0 && order.meets(price)) {
          long shares = Math.min(left, order.open());
          fill(account, order, shares, order.isMarket() ? price : order.price(), when);
          left -= shares;
        }
      }
    }
  }

  /** At the end of a day what is open runs out. */
  void close(LocalDate day) {
    LocalDateTime when = LocalDateTime.of(day, Calendar.CLOSE);
    for (Account account : accounts.values()) {
      for (Order order : account.orders()) {
        if (order.open() > 0) {
          Order after = order.withdrawn(order.open());
          account.put(after);
          events.accept(new OrderEvent(Kind.EXPIRED, after, order.open(), 0, 0, when));
        }
      }
      account.nextDay();
    }
  }

  Order place(String appKey, Side side, Stock stock, long quantity, long price, LocalDateTime now) {
    Order wanted = order(null, appKey, stock, side, price, quantity, now);
    return place(account(appKey, now), wanted, Kind.ACCEPTED);
  }

  Order amend(
      String appKey, Stock stock, long number, long quantity, long price, LocalDateTime now) {
    checkOpen(now);
    Account account = account(appKey, now);
    Order old = open(account, stock, number, quantity);
    long shares = quantity == 0 ? old.open() : quantity;
    Order wanted = order(number, appKey, old.stock(), old.side(), price, shares, now);
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
    checkOpen(now);
    Account account = account(appKey, now);
    Order old = open(account, stock, number, quantity);
    long shares = quantity == 0 ? old.open() : quantity;
    account.put(old.withdrawn(shares));
    Order cancellation =
        order(number, appKey, old.stock(), old.side(), old.price(), shares, now)
            .numbered(++orderNumber)
            .withdrawn(shares);
    events.accept(new OrderEvent(Kind.CANCELLED, cancellation, shares, 0, 0, now));
    return cancellation;
  }

  private Order place(Account account, Order wanted, Kind kind) {
    Book book = exchange.book(wanted.stock(), wanted.time());
    check(account, wanted);
    Order order = wanted.numbered(++orderNumber);
    account.put(order);
    events.accept(new OrderEvent(kind, order, 0, 0, 0, order.time()));
    for (Level level : order.side() == Side.BUY ? book.asks() : book.bids()) {
      long shares = Math.min(level.quantity(), order.open());
      if (shares > 0 && order.meets(level.price())) {
        order = fill(account, order, shares, level.price(), order.time());
      }
    }
    return order;
  }

  private Order fill(Account account, Order order, long shares, long price, LocalDateTime when) {
    Order after = order.filled(shares, price, when);
    account.put(after);
    account.book(order.stock(), order.side(), shares, price);
    events.accept(new OrderEvent(Kind.FILLED, after, shares, price, ++executions, when));
    return after;
  }

  private void check(Account account, Order wanted) {
    checkOpen(wanted.time());
    if (wanted.quantity() <= 0) {
      throw new Refusal(Reason.BAD_QUANTITY, 0);
    }
    if (!wanted.isMarket()) {
      checkPrice(wanted);
    }
    String code = wanted.stock().code();
    if (wanted.side() == Side.SELL && wanted.quantity() > account.sellable(code)) {
      throw new Refusal(Reason.NOT_ENOUGH_SHARES, account.sellable(code));
    }
    if (wanted.side() == Side.BUY
        && Account.cost(wanted.ceiling(), wanted.quantity()) > account.free()) {
      throw new Refusal(
          Reason.NOT_ENOUGH_CASH, Math.max(0, account.free() * 9998 / 10000 / wanted.ceiling()));
    }
  }

  private void checkPrice(Order wanted) {
    long previous = exchange.path(wanted.stock(), wanted.time().toLocalDate()).previousClose();
    PriceGrid grid = wanted.stock().grid();
    if (!grid.isOnGrid(wanted.price())) {
      throw new Refusal(Reason.OFF_THE_GRID, 0);
    }
    if (wanted.price() > grid.upperLimit(previous) || wanted.price() < grid.lowerLimit(previous)) {
      throw new Refusal(Reason.OUTSIDE_THE_LIMITS, 0);
    }
  }

  private static void checkOpen(LocalDateTime now) {
    if (!Calendar.isTradingDay(now.toLocalDate())) {
      throw new Refusal(Reason.NO_TRADING_DAY, 0);
    }
    if (now.toLocalTime().isBefore(Calendar.OPEN)) {
      throw new Refusal(Reason.BEFORE_OPEN, 0);
    }
    if (!now.toLocalTime().isBefore(Calendar.CLOSE)) {
      throw new Refusal(Reason.AFTER_CLOSE, 0);
    }
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

  /** An order that has no number yet. */
  private Order order(
      @Nullable Long original,
      String appKey,
      Stock stock,
      Side side,
      long price,
      long quantity,
      LocalDateTime now) {
    long previous = exchange.path(stock, now.toLocalDate()).previousClose();
    long ceiling = price == 0 ? stock.grid().upperLimit(previous) : price;
    return new Order(
        0, original, appKey, stock, side, price, ceiling, quantity, 0, 0, 0, now, null);
  }
}
