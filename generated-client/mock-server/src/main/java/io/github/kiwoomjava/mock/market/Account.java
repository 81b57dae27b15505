package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Money, shares and orders of one app key in one wallet. Guarded by the exchange's lock. */
final class Account {
  private final String appKey;
  private final Wallet wallet;
  private final Charges charges;
  private final Map<String, Position> positions = new LinkedHashMap<>();
  private final Map<Long, Order> orders = new LinkedHashMap<>();

  /** Those of the orders that may still be executed; most of a day's are not. */
  private final Map<Long, Order> waiting = new LinkedHashMap<>();

  private final List<Order> past = new ArrayList<>();
  private final List<Deal> deals = new ArrayList<>();
  private final List<Transfer> transfers = new ArrayList<>();
  private long cash;

  Account(String appKey, Wallet wallet, Charges charges, long cash) {
    this.appKey = appKey;
    this.wallet = wallet;
    this.charges = charges;
    this.cash = cash;
  }

  static Account of(AccountState state, Charges charges) {
    Account account = new Account(state.appKey(), state.wallet(), charges, state.cash());
    state.positions().forEach(p -> account.positions.put(key(p.stock(), p.loanDate()), p));
    state.orders().forEach(account::put);
    account.past.addAll(state.past());
    account.deals.addAll(state.deals());
    account.transfers.addAll(state.transfers());
    return account;
  }

  AccountState state() {
    return new AccountState(
        appKey, wallet, cash, List.copyOf(positions.values()), orders(), past, deals, transfers);
  }

  String appKey() {
    return appKey;
  }

  Wallet wallet() {
    return wallet;
  }

  /** Cash with all sales and purchases up to now, paid or not. */
  long cash() {
    return cash;
  }

  /** Cash that no open buy order has reserved. */
  long free() {
    return cash
        - waiting.values().stream()
            .filter(order -> order.side() == Side.BUY && order.open() > 0)
            .mapToLong(order -> needed(order, order.open()))
            .sum();
  }

  /** The money that has to be there for so many shares of an order to buy. */
  long needed(Order order, long shares) {
    long value = order.ceiling() * shares;
    long lent = order.ticket().loan() == null ? 0 : charges.lentPerShare(order.ceiling()) * shares;
    return value - lent + charges.fee(order.stock(), value);
  }

  /** Shares that no open sell order has reserved; of a loan, or of all loans, or of none. */
  long sellable(Stock stock, @Nullable Loan loan) {
    long held = 0;
    for (Position position : positions.values()) {
      if (position.stock().equals(stock) && isOf(loan, position.loanDate())) {
        held += position.quantity();
      }
    }
    return held - reserved(stock, loan);
  }

  private static boolean isOf(@Nullable Loan loan, @Nullable LocalDate date) {
    return loan == null
        ? date == null
        : date != null && (loan.date() == null || loan.date().equals(date));
  }

  /** Orders that pay back any loan count against each. */
  private static boolean wantsTheSame(@Nullable Loan loan, @Nullable Loan other) {
    if (loan == null || other == null) {
      return loan == null && other == null;
    }
    return loan.date() == null || other.date() == null || loan.equals(other);
  }

  private long reserved(Stock stock, @Nullable Loan loan) {
    return waiting.values().stream()
        .filter(order -> order.side() == Side.SELL && order.stock().equals(stock))
        .filter(order -> wantsTheSame(loan, order.ticket().loan()))
        .mapToLong(Order::open)
        .sum();
  }

  boolean waitsFor(Stock stock) {
    return waiting.values().stream()
        .anyMatch(order -> order.open() > 0 && order.stock().equals(stock));
  }

  void put(Order order) {
    orders.put(order.number(), order);
    if (order.open() > 0) {
      waiting.put(order.number(), order);
    } else {
      waiting.remove(order.number());
    }
  }

  void hold(Stock stock, long shares, long price) {
    positions.put(stock.code(), new Position(stock, null, shares, shares * price, 0, 0, 0, 0, 0));
  }

  /** What was taken of an execution. */
  record Charged(long fee, long tax) {
    private Charged plus(Deal deal) {
      return new Charged(fee + deal.fee(), tax + deal.tax());
    }
  }

  /** Books an execution, on one deal or, where it pays back several loans, on several. */
  Charged book(Order order, long shares, long price, long number, Dates dates) {
    Charged charged = new Charged(0, 0);
    if (order.side() == Side.BUY) {
      return charged.plus(buy(order, shares, price, number, dates));
    }
    Loan loan = order.ticket().loan();
    long left = shares;
    for (Position position : List.copyOf(positions.values())) {
      if (left > 0 && position.stock().equals(order.stock()) && isOf(loan, position.loanDate())) {
        long part = Math.min(left, available(position, loan));
        if (part > 0) {
          charged = charged.plus(sell(order, position, part, price, number, dates));
          left -= part;
        }
      }
    }
    if (left > 0) {
      throw new IllegalStateException("sold " + left + " shares too many of " + order);
    }
    return charged;
  }

  /** What is left of a loan for an order that may pay back any. */
  private long available(Position position, @Nullable Loan loan) {
    if (loan == null || loan.date() != null) {
      return position.quantity();
    }
    return position.quantity()
        - waiting.values().stream()
            .filter(order -> order.side() == Side.SELL && order.stock().equals(position.stock()))
            .filter(
                order -> {
                  Loan other = order.ticket().loan();
                  return other != null
                      && position.loanDate() != null
                      && position.loanDate().equals(other.date());
                })
            .mapToLong(Order::open)
            .sum();
  }

  /** When an execution was made, on which trading day, and when it is paid. */
  record Dates(LocalDateTime time, LocalDate date, LocalDate settles) {}

  private Deal buy(Order order, long shares, long price, long number, Dates dates) {
    Stock stock = order.stock();
    boolean credit = order.ticket().loan() != null;
    long lent = credit ? charges.lentPerShare(price) * shares : 0;
    LocalDate loanDate = credit ? dates.date() : null;
    Position old = positions.getOrDefault(key(stock, loanDate), Position.none(stock, loanDate));
    Position now = old.bought(shares, shares * price, lent);
    positions.put(key(stock, loanDate), now);
    return record(order, loanDate, shares, price, number, dates, 0, lent, 0, now.quantity());
  }

  private Deal sell(Order order, Position old, long shares, long price, long number, Dates dates) {
    LocalDate loanDate = old.loanDate();
    long back = old.loanOf(shares);
    long days = loanDate == null ? 0 : dates.date().toEpochDay() - loanDate.toEpochDay();
    Position now = old.sold(shares);
    positions.put(key(old.stock(), loanDate), now);
    return record(
        order,
        loanDate,
        shares,
        price,
        number,
        dates,
        old.costOf(shares),
        back,
        charges.interest(back, days),
        now.quantity());
  }

  private Deal record(
      Order order,
      @Nullable LocalDate loanDate,
      long shares,
      long price,
      long number,
      Dates dates,
      long cost,
      long lent,
      long interest,
      long held) {
    long value = shares * price;
    Deal deal =
        new Deal(
            number,
            dates.time(),
            dates.date(),
            dates.settles(),
            order.number(),
            order.stock(),
            order.side(),
            loanDate,
            shares,
            price,
            charges.fee(order.stock(), value),
            order.side() == Side.BUY ? 0 : charges.tax(order.stock(), value),
            cost,
            lent,
            interest,
            0,
            held);
    cash += deal.flow();
    Deal booked = deal.withCash(cash);
    deals.add(booked);
    return booked;
  }

  private static String key(Stock stock, @Nullable LocalDate loanDate) {
    return loanDate == null ? stock.code() : stock.code() + '@' + loanDate;
  }

  /** Money from another wallet, or to it. */
  void transfer(long amount, LocalDate date) {
    cash += amount;
    transfers.add(new Transfer(date, amount));
  }

  /** Orders are of their day; what was sold out yesterday is no position any more. */
  void nextDay() {
    past.addAll(orders.values());
    orders.clear();
    waiting.clear();
    positions.values().removeIf(position -> position.quantity() == 0);
    positions.replaceAll((code, position) -> position.nextDay());
  }

  /** Orders that may still be executed. */
  Collection<Order> waiting() {
    return Collections.unmodifiableCollection(waiting.values());
  }

  List<Order> orders() {
    return List.copyOf(orders.values());
  }

  /** As it is on a day. */
  AccountView view(LocalDate today) {
    return new AccountView(
        wallet,
        today,
        cash,
        free(),
        List.copyOf(positions.values()),
        orders(),
        List.copyOf(past),
        List.copyOf(deals),
        List.copyOf(transfers));
  }
}
