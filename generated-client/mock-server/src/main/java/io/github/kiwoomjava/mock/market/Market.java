package io.github.kiwoomjava.mock.market;

import io.github.kiwoomjava.mock.market.Book.Level;
import io.github.kiwoomjava.mock.market.OrderEvent.Kind;
import io.github.kiwoomjava.mock.market.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The exchange with its accounts. Prices do not react to orders; orders are executed against the
 * book when they come in and against the trades that follow, never for more than was offered, so
 * that partial executions are common. Same seed and same times of orders, same day.
 */
public final class Market {
  private final Exchange exchange;
  private final MarketOptions options;
  private final MarketTime time;
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private MarketListener listener = new Silent();
  private LocalDate day;
  private int seen;
  private long orderNumber;
  private long executions;
  // Listeners ask back in the middle of an event; that must not start the next one.
  private boolean busy;

  public Market(MarketOptions options, Clock clock, long seed) {
    this.options = options;
    exchange = new Exchange(seed, options.stocks());
    time = new MarketTime(clock, options.start(), options.speed());
    LocalDateTime now = time.now();
    day = Calendar.lastUpTo(now.toLocalDate());
    seen = Exchange.count(now);
  }

  /** Who hears of trades and orders; one at most. */
  public synchronized void listener(MarketListener value) {
    listener = value;
  }

  /** The Korean time at the exchange. */
  public LocalDateTime now() {
    return time.now();
  }

  public MarketOptions options() {
    return options;
  }

  public List<Stock> stocks() {
    return exchange.stocks();
  }

  /**
   * The stock with a code.
   *
   * @throws Refusal if there is none
   */
  public Stock stock(String code) {
    return exchange.stock(code);
  }

  /** Lets everything happen that is due by now. */
  public synchronized LocalDateTime advance() {
    LocalDateTime now = time.now();
    if (!busy) {
      exclusively(
          () -> {
            catchUp(now);
            return now;
          });
    }
    return now;
  }

  private <T> T exclusively(Supplier<T> work) {
    busy = true;
    try {
      return work.get();
    } finally {
      busy = false;
    }
  }

  private void catchUp(LocalDateTime now) {
    LocalDate today = Calendar.lastUpTo(now.toLocalDate());
    while (day.isBefore(today)) {
      trade(DayPath.TRADES);
      close();
      day = Calendar.next(day);
      seen = 0;
    }
    trade(Exchange.count(now));
  }

  private void trade(int upTo) {
    for (; seen < upTo; seen++) {
      List<Stock> concerned = exchange.stocks().stream().filter(this::concerns).toList();
      if (concerned.isEmpty()) {
        seen = upTo;
        return;
      }
      for (Stock stock : concerned) {
        DayPath path = exchange.path(stock, day);
        match(stock, path);
        if (listener.watches(stock)) {
          listener.traded(exchange.quote(stock, path, seen + 1), exchange.book(path, seen + 1));
        }
      }
    }
  }

  /** Whether anybody would notice a trade; if not, it need not be made. */
  private boolean concerns(Stock stock) {
    return listener.watches(stock)
        || accounts.values().stream().anyMatch(account -> account.waitsFor(stock));
  }

  /** What a trade leaves to the orders that stand at its price or better; oldest first. */
  private void match(Stock stock, DayPath path) {
    long price = path.price(seen);
    long left = Math.abs(path.quantity(seen));
    LocalDateTime when = LocalDateTime.of(day, DayPath.timeOf(seen));
    for (Account account : accounts.values()) {
      for (Order order : account.orders()) {
        boolean meets =
            order.stock().equals(stock)
                && order.open() > 0
                && (order.isMarket()
                    || (order.side() == Side.BUY
                        ? price <= order.price()
                        : price >= order.price()));
        if (meets && left > 0) {
          long shares = Math.min(left, order.open());
          fill(account, order, shares, order.isMarket() ? price : order.price(), when);
          left -= shares;
        }
      }
    }
  }

  private Order fill(Account account, Order order, long shares, long price, LocalDateTime when) {
    Order after = order.filled(shares, price, when);
    account.put(after);
    account.book(order.stock(), order.side(), shares, price);
    listener.ordered(new OrderEvent(Kind.FILLED, after, shares, price, ++executions, when));
    return after;
  }

  private void close() {
    LocalDateTime when = LocalDateTime.of(day, Calendar.CLOSE);
    for (Account account : accounts.values()) {
      for (Order order : account.orders()) {
        if (order.open() > 0) {
          Order after = order.withdrawn(order.open());
          account.put(after);
          listener.ordered(new OrderEvent(Kind.EXPIRED, after, order.open(), 0, 0, when));
        }
      }
      account.nextDay();
    }
  }

  public synchronized Quote quote(Stock stock) {
    return exchange.quote(stock, advance());
  }

  public synchronized Book book(Stock stock) {
    return exchange.book(stock, advance());
  }

  /** The close before a trading day. */
  public synchronized long previousClose(Stock stock, LocalDate date) {
    return exchange.path(stock, date).previousClose();
  }

  /** Candles of days, weeks and so on: those that share a key are one; newest first. */
  public synchronized <K> List<Candle> days(
      Stock stock, LocalDate upTo, Function<LocalDate, K> key) {
    Stream<Candle> days =
        exchange.days(stock, advance()).filter(c -> !c.time().toLocalDate().isAfter(upTo));
    return History.join(days, candle -> key.apply(candle.time().toLocalDate()));
  }

  /** Candles of so many minutes, newest first. */
  public synchronized List<Candle> minutes(
      Stock stock, LocalDate upTo, int minutes, int skip, int rows) {
    LocalDateTime now = advance();
    LocalDateTime end = upTo.isBefore(now.toLocalDate()) ? upTo.atTime(LocalTime.MAX) : now;
    return exchange.minutes(stock, end, minutes, skip).limit(rows).toList();
  }

  /** Candles of so many trades of today, newest first. */
  public synchronized List<Candle> ticks(Stock stock, int trades) {
    return exchange.ticks(stock, advance(), trades).toList();
  }

  /** The account of an app key; opened with the first question. */
  public synchronized AccountView account(String appKey) {
    advance();
    Account account = of(appKey);
    return new AccountView(account.cash(), account.free(), account.positions(), account.orders());
  }

  private Account of(String appKey) {
    return accounts.computeIfAbsent(
        appKey,
        key -> {
          Account account = new Account(key, options.cash());
          options
              .holdings()
              .forEach(
                  (code, shares) -> {
                    Stock stock = exchange.stock(code);
                    DayPath path = exchange.path(stock, day);
                    account.hold(stock, shares, TickGrid.floor(path.previousClose() * 97 / 100));
                  });
          return account;
        });
  }

  /**
   * Places an order.
   *
   * @param price the limit in won, 0 for a market order
   * @throws Refusal if it is not taken
   */
  public synchronized Order place(
      String appKey, Side side, Stock stock, long quantity, long price) {
    LocalDateTime now = advance();
    return exclusively(
        () -> place(of(appKey), side, stock, quantity, price, null, Kind.ACCEPTED, now));
  }

  private Order place(
      Account account,
      Side side,
      Stock stock,
      long quantity,
      long price,
      @Nullable Long original,
      Kind kind,
      LocalDateTime now) {
    Book book = exchange.book(stock, now);
    check(account, side, stock, quantity, price, book, now);
    Order order =
        new Order(
            ++orderNumber,
            original,
            account.appKey(),
            stock,
            side,
            price,
            quantity,
            0,
            0,
            0,
            now,
            null);
    account.put(order);
    listener.ordered(new OrderEvent(kind, order, 0, 0, 0, now));
    for (Level level : side == Side.BUY ? book.asks() : book.bids()) {
      boolean meets =
          price == 0 || (side == Side.BUY ? level.price() <= price : level.price() >= price);
      long shares = Math.min(level.quantity(), order.open());
      if (meets && shares > 0) {
        order = fill(account, order, shares, level.price(), now);
      }
    }
    return order;
  }

  private void check(
      Account account,
      Side side,
      Stock stock,
      long quantity,
      long price,
      Book book,
      LocalDateTime now) {
    checkOpen(now);
    if (quantity <= 0) {
      throw new Refusal(Reason.BAD_QUANTITY, 0);
    }
    long previous = exchange.path(stock, day).previousClose();
    if (price != 0 && !TickGrid.isOnGrid(price)) {
      throw new Refusal(Reason.OFF_THE_GRID, 0);
    }
    if (price != 0
        && (price > TickGrid.upperLimit(previous) || price < TickGrid.lowerLimit(previous))) {
      throw new Refusal(Reason.OUTSIDE_THE_LIMITS, 0);
    }
    if (side == Side.SELL && quantity > account.sellable(stock.code())) {
      throw new Refusal(Reason.NOT_ENOUGH_SHARES, account.sellable(stock.code()));
    }
    // A market order must be payable even at the dearest level that is shown.
    long dearest = price != 0 ? price : book.asks().get(book.asks().size() - 1).price();
    if (side == Side.BUY && Account.cost(dearest, quantity) > account.free()) {
      throw new Refusal(
          Reason.NOT_ENOUGH_CASH, Math.max(0, account.free() * 9998 / 10000 / dearest));
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

  /**
   * Gives an open order another price; the rest goes on under a new number.
   *
   * @param quantity how much of it, 0 for all that is open
   * @throws Refusal if it is not taken; the order stands as before
   */
  public synchronized Order amend(String appKey, long number, long quantity, long price) {
    LocalDateTime now = advance();
    return exclusively(() -> amend(appKey, number, quantity, price, now));
  }

  private Order amend(String appKey, long number, long quantity, long price, LocalDateTime now) {
    checkOpen(now);
    Account account = of(appKey);
    Order old = open(account, number, quantity);
    long shares = quantity == 0 ? old.open() : quantity;
    account.put(old.withdrawn(shares));
    try {
      return place(account, old.side(), old.stock(), shares, price, number, Kind.AMENDED, now);
    } catch (Refusal refusal) {
      account.put(old);
      throw refusal;
    }
  }

  /**
   * Withdraws an open order.
   *
   * @param quantity how much of it, 0 for all that is open
   * @return the cancellation, which has a number of its own and nothing open
   * @throws Refusal if there is nothing to withdraw
   */
  public synchronized Order cancel(String appKey, long number, long quantity) {
    LocalDateTime now = advance();
    return exclusively(() -> cancel(appKey, number, quantity, now));
  }

  private Order cancel(String appKey, long number, long quantity, LocalDateTime now) {
    checkOpen(now);
    Account account = of(appKey);
    Order old = open(account, number, quantity);
    long shares = quantity == 0 ? old.open() : quantity;
    account.put(old.withdrawn(shares));
    Order cancellation =
        new Order(
            ++orderNumber,
            number,
            appKey,
            old.stock(),
            old.side(),
            old.price(),
            shares,
            0,
            shares,
            0,
            now,
            null);
    listener.ordered(new OrderEvent(Kind.CANCELLED, cancellation, shares, 0, 0, now));
    return cancellation;
  }

  private static Order open(Account account, long number, long quantity) {
    Order order =
        account.orders().stream()
            .filter(o -> o.number() == number)
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

  private static final class Silent implements MarketListener {
    @Override
    public boolean watches(Stock stock) {
      return false;
    }

    @Override
    public void traded(Quote quote, Book book) {}

    @Override
    public void ordered(OrderEvent event) {}
  }
}
