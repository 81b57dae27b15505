package io.github.kiwoomjava.mock.market;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
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
  private static final long CENT = 100;

  private final Exchange exchange;
  private final Flows flows;
  private final Accounts accounts;
  private final Executions executions;
  private final OffHours offHours;
  private final OrderDesk desk;
  private final MarketOptions options;
  private final MarketTime time;
  private final Abroad abroad;
  private MarketListener listener = new Silent();
  private LocalDate day;
  private int seen;
  // How far the auctions outside of the session have come.
  private LocalTime heard;
  // Listeners ask back in the middle of an event; that must not start the next one.
  private boolean busy;

  public Market(MarketOptions options, Clock clock, long seed) {
    this(options, clock, seed, null);
  }

  /**
   * Goes on where another market of the same seed and options was. If its time is its own, so does
   * that; if it follows the clock, what happened in the meantime happens at the first question.
   */
  public Market(MarketOptions options, Clock clock, long seed, @Nullable MarketState before) {
    this.options = options;
    exchange = new Exchange(seed, options.stocks());
    flows = new Flows(exchange.prices());
    accounts = new Accounts(exchange, options);
    executions = new Executions(exchange, accounts, event -> listener.ordered(event));
    offHours = new OffHours(exchange, accounts, executions);
    desk = new OrderDesk(exchange, accounts, executions, event -> listener.ordered(event));
    LocalDateTime start =
        before == null || options.start() == null ? options.start() : before.now();
    time = new MarketTime(clock, start, options.speed());
    LocalDateTime now = before == null ? time.now() : before.now();
    if (before != null) {
      accounts.restore(before.accounts());
      executions.restore(before.executions());
      desk.restore(before.orderNumber());
    }
    day = Calendar.lastUpTo(now.toLocalDate());
    seen = exchange.prices().korea().steps(now);
    heard = heardBy(now);
    abroad = new Abroad(exchange, flows, accounts, executions, now);
  }

  /** Who hears of trades and orders; one at most. */
  public synchronized void listener(MarketListener value) {
    listener = value;
  }

  /** What has to be kept for a market that goes on where this one is. */
  public synchronized MarketState state() {
    return new MarketState(advance(), desk.lastNumber(), executions.count(), accounts.states());
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

  /** Where time has no speed, lets a minute pass; else lets happen what is due. */
  public synchronized void pulse() {
    if (time.isBoundless()) {
      time.leap();
    }
    advance();
  }

  /** Lets everything happen that is due by now, and says what time it is. */
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
      trade(LocalTime.MAX, Session.KOREA.steps());
      accounts.of(Wallet.DOMESTIC).forEach(Account::nextDay);
      accounts.of(Wallet.GOLD).forEach(Account::nextDay);
      day = Calendar.next(day);
      seen = 0;
      heard = LocalTime.MIN;
    }
    trade(heardBy(now), exchange.prices().korea().steps(now));
    abroad.catchUp(now, listener);
  }

  /** How far a day has come; on a day without trading the one before is over. */
  private LocalTime heardBy(LocalDateTime now) {
    return Calendar.isTradingDay(now.toLocalDate()) ? now.toLocalTime() : LocalTime.MAX;
  }

  private void trade(LocalTime time, int upTo) {
    LocalTime morning = time.isBefore(Calendar.OPEN) ? time : Calendar.OPEN;
    if (heard.isBefore(morning)) {
      offHours.happen(day, heard, morning);
      heard = morning;
    }
    trade(upTo);
    if (seen == Session.KOREA.steps()) {
      LocalDateTime close = LocalDateTime.of(day, Calendar.CLOSE);
      executions.expire(Wallet.DOMESTIC, order -> !order.type().isOffHours(), close);
      executions.expire(Wallet.GOLD, order -> true, close);
    }
    if (heard.isBefore(time)) {
      offHours.happen(day, heard, time);
      heard = time;
    }
  }

  private void trade(int upTo) {
    if (seen >= upTo) {
      return;
    }
    List<Stock> concerned = concerned();
    boolean minutes = listener.watchesMinutes();
    for (; seen < upTo && (minutes || !concerned.isEmpty()); seen++) {
      for (Stock stock : concerned) {
        DayPath path = exchange.path(stock, day);
        if (path.quantity(seen) != 0) {
          executions.match(stock, path, seen);
          if (listener.watches(stock)) {
            listener.traded(exchange.quote(stock, path, seen + 1), exchange.book(path, seen + 1));
          }
        }
      }
      if (minutes && (seen + 1) % Session.STEPS == 0) {
        LocalDateTime at = LocalDateTime.of(day, Session.KOREA.timeOf(seen));
        listener.minute(new Snapshot(exchange, flows, at));
      }
    }
    seen = Math.max(seen, upTo);
  }

  /** Stocks whose trades anybody would notice; those of others need not be made. */
  private List<Stock> concerned() {
    return exchange.stocks().stream()
        .filter(stock -> !stock.kind().isAmerican())
        .filter(stock -> listener.watches(stock) || accounts.waitsFor(stock))
        .toList();
  }

  /** Answers a question about this moment, while the market stands still. */
  public synchronized <T> T ask(Function<Snapshot, T> question) {
    return question.apply(new Snapshot(exchange, flows, advance()));
  }

  /**
   * Changes won for dollars at today's rate, or dollars for won.
   *
   * @param amount what is given, in the unit of its wallet
   * @return what comes of it, in the unit of the other wallet
   * @throws Refusal if there is not so much that is free and paid
   */
  public synchronized long exchange(String appKey, Wallet from, long amount) {
    LocalDateTime now = advance();
    boolean buysDollars = from == Wallet.DOMESTIC;
    Account giver = accounts.of(appKey, from, now);
    Account taker = accounts.of(appKey, buysDollars ? Wallet.AMERICA : Wallet.DOMESTIC, now);
    AccountView view = account(appKey, from);
    long possible = Math.max(0, Math.min(view.free(), view.settledBy(view.today())));
    if (amount <= 0 || amount > possible) {
      throw new Refusal(
          amount <= 0 ? Refusal.Reason.BAD_QUANTITY : Refusal.Reason.NOT_ENOUGH_CASH, possible);
    }
    long rate = wonPerDollar();
    // Down to whole cents, or whole won.
    long got = buysDollars ? amount * 10_000 / rate * CENT : amount / CENT * rate / 10_000;
    giver.transfer(-amount, now.toLocalDate());
    taker.transfer(got, now.toLocalDate());
    return got;
  }

  /** What a dollar costs today, in hundredths of a won. */
  public long wonPerDollar() {
    return wonPerDollar(now().toLocalDate());
  }

  /** What a dollar cost on a day, in hundredths of a won. */
  public synchronized long wonPerDollar(LocalDate date) {
    Prices prices = exchange.prices();
    return prices.wonPerDollar(prices.korea().days().indexUpTo(date));
  }

  /** The close of a date, or of the last trading day before. */
  public synchronized long close(Stock stock, LocalDate date) {
    return exchange.days(stock, advance(), date).findFirst().map(Candle::close).orElse(0L);
  }

  /** What a stock costs now. */
  public synchronized Quote quote(Stock stock) {
    return exchange.quote(stock, advance());
  }

  /** What is wanted and offered now. */
  public synchronized Book book(Stock stock) {
    return exchange.book(stock, advance());
  }

  /** The close before a trading day. */
  public synchronized long previousClose(Stock stock, LocalDate date) {
    return exchange.path(stock, date).previousClose();
  }

  /** Candles of days, newest first: so many after those that are left out. */
  public synchronized List<Candle> days(Stock stock, LocalDate upTo, int skip, int rows) {
    return exchange.days(stock, advance(), upTo).skip(skip).limit(rows).toList();
  }

  /** Candles of days, weeks and so on: those that share a key are one; newest first. */
  public synchronized <K> List<Candle> days(
      Stock stock, LocalDate upTo, Function<LocalDate, K> key) {
    Stream<Candle> days = exchange.days(stock, advance(), upTo);
    return Exchange.join(days, candle -> key.apply(candle.time().toLocalDate()));
  }

  /** Candles of so many minutes, newest first. */
  public synchronized List<Candle> minutes(
      Stock stock, LocalDate upTo, int minutes, int skip, int rows) {
    return exchange.minutes(stock, advance(), upTo, minutes).skip(skip).limit(rows).toList();
  }

  /** Candles of so many trades of today, newest first. */
  public synchronized List<Candle> ticks(Stock stock, int trades) {
    return exchange.ticks(stock, advance(), trades).toList();
  }

  /** The account of an app key for Korean stocks; opened with the first question. */
  public AccountView account(String appKey) {
    return account(appKey, Wallet.DOMESTIC);
  }

  /** A wallet of an app key; opened with the first question. */
  public synchronized AccountView account(String appKey, Wallet wallet) {
    LocalDateTime now = advance();
    Country country =
        wallet == Wallet.AMERICA ? exchange.prices().america() : exchange.prices().korea();
    LocalDate today = country.days().date(country.day(country.local(now)));
    return accounts.of(appKey, wallet, now).view(today);
  }

  /**
   * Places a limit or market order.
   *
   * @param price the limit, 0 for a market order
   * @throws Refusal if it is not taken
   */
  public Order place(String appKey, Side side, Stock stock, long quantity, long price) {
    return place(
        appKey,
        price == 0
            ? OrderTicket.market(side, stock, quantity)
            : OrderTicket.limit(side, stock, quantity, price));
  }

  /**
   * Places an order.
   *
   * @throws Refusal if it is not taken
   */
  public synchronized Order place(String appKey, OrderTicket ticket) {
    LocalDateTime now = advance();
    return exclusively(() -> desk.place(appKey, ticket, now));
  }

  /** How many shares, of those that a ticket asks for, the account could buy now. */
  public synchronized long affordable(String appKey, OrderTicket ticket) {
    return desk.affordable(appKey, ticket, advance());
  }

  /**
   * Gives an open order another price; the rest goes on under a new number.
   *
   * @param stock what was ordered; an order of another stock is not found
   * @throws Refusal if it is not taken; the order stands as before
   */
  public synchronized Order amend(String appKey, Stock stock, long number, Amendment amendment) {
    LocalDateTime now = advance();
    return exclusively(() -> desk.amend(appKey, stock, number, amendment, now));
  }

  /**
   * Withdraws an open order.
   *
   * @param stock what was ordered; an order of another stock is not found
   * @param quantity how much of it, 0 for all that is open
   * @return the cancellation, which has a number of its own and nothing open
   * @throws Refusal if there is nothing to withdraw
   */
  public synchronized Order cancel(String appKey, Stock stock, long number, long quantity) {
    LocalDateTime now = advance();
    return exclusively(() -> desk.cancel(appKey, stock, number, quantity, now));
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
