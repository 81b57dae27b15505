package io.github.kiwoomjava.mock.market;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Money, shares and orders of one app key. Guarded by the exchange's lock. */
final class Account {
  /** What a broker takes of each execution: 0.015 per cent; sellers pay 0.15 per cent tax. */
  private static final double COMMISSION = 0.00015;

  private static final double TAX = 0.0015;

  private final String appKey;
  private final Map<String, Position> positions = new LinkedHashMap<>();
  private final Map<Long, Order> orders = new LinkedHashMap<>();
  private long cash;

  Account(String appKey, long cash) {
    this.appKey = appKey;
    this.cash = cash;
  }

  static long commission(long value) {
    return (long) (value * COMMISSION) / 10 * 10;
  }

  static long tax(long value) {
    return (long) (value * TAX);
  }

  String appKey() {
    return appKey;
  }

  long cash() {
    return cash;
  }

  /** Cash that no open buy order has reserved. */
  long free() {
    return cash
        - orders.values().stream()
            .filter(order -> order.side() == Side.BUY)
            .mapToLong(order -> cost(order.ceiling(), order.open()))
            .sum();
  }

  static long cost(long price, long shares) {
    return price * shares + commission(price * shares);
  }

  /** Shares that no open sell order has reserved. */
  long sellable(String code) {
    Position position = positions.get(code);
    return position == null ? 0 : position.quantity() - reserved(code);
  }

  private long reserved(String code) {
    return orders.values().stream()
        .filter(order -> order.side() == Side.SELL && order.stock().code().equals(code))
        .mapToLong(Order::open)
        .sum();
  }

  boolean waitsFor(Stock stock) {
    return orders.values().stream()
        .anyMatch(order -> order.open() > 0 && order.stock().equals(stock));
  }

  void put(Order order) {
    orders.put(order.number(), order);
  }

  void hold(Stock stock, long shares, long price) {
    positions.put(stock.code(), new Position(stock, shares, shares * price, 0, 0));
  }

  /** Books an execution; the order is changed by the caller. */
  void book(Stock stock, Side side, long shares, long price) {
    long value = shares * price;
    Position old = positions.getOrDefault(stock.code(), new Position(stock, 0, 0, 0, 0));
    if (side == Side.BUY) {
      cash -= value + commission(value);
      positions.put(stock.code(), old.bought(shares, value));
    } else {
      cash += value - commission(value) - tax(value);
      positions.put(stock.code(), old.sold(shares));
    }
  }

  /** Orders are of their day; what was sold out yesterday is no position any more. */
  void nextDay() {
    orders.clear();
    positions.values().removeIf(position -> position.quantity() == 0);
    positions.replaceAll((code, position) -> position.nextDay());
  }

  List<Position> positions() {
    return List.copyOf(positions.values());
  }

  List<Order> orders() {
    return List.copyOf(orders.values());
  }
}
