package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import java.util.List;

/**
 * A wallet of an account at a moment; money is in the unit of the wallet's prices.
 *
 * @param today the trading day there
 * @param cash with all sales and purchases up to now, paid or not
 * @param free cash that no open order has reserved
 * @param positions those sold out today, too
 * @param orders of today, oldest first
 * @param past orders of earlier days, oldest first
 * @param deals all executions since the account was opened, oldest first
 * @param transfers of money between wallets, oldest first
 */
public record AccountView(
    Wallet wallet,
    LocalDate today,
    long cash,
    long free,
    List<Position> positions,
    List<Order> orders,
    List<Order> past,
    List<Deal> deals,
    List<Transfer> transfers) {
  public AccountView {
    positions = List.copyOf(positions);
    orders = List.copyOf(orders);
    past = List.copyOf(past);
    deals = List.copyOf(deals);
    transfers = List.copyOf(transfers);
  }

  /** The cash that is there on a day, when what is traded until now and settles later is not. */
  public long settledBy(LocalDate day) {
    return cash
        - deals.stream().filter(deal -> deal.settles().isAfter(day)).mapToLong(Deal::flow).sum();
  }

  /** What is borrowed. */
  public long loans() {
    return positions.stream().mapToLong(Position::loan).sum();
  }

  /** Deals from a day to another, both included. */
  public List<Deal> deals(LocalDate from, LocalDate to) {
    return deals.stream()
        .filter(deal -> !deal.date().isBefore(from) && !deal.date().isAfter(to))
        .toList();
  }

  /** Orders of a day, oldest first. */
  public List<Order> ordersOf(LocalDate day) {
    return day.equals(today)
        ? orders
        : past.stream().filter(order -> order.date().equals(day)).toList();
  }

  /** Shares of a position that open orders to sell have not reserved. */
  public long sellable(Position position) {
    long reserved =
        orders.stream()
            .filter(order -> order.side() == Side.SELL)
            .filter(order -> order.stock().equals(position.stock()))
            .filter(order -> (order.ticket().loan() == null) == (position.loanDate() == null))
            .mapToLong(Order::open)
            .sum();
    return Math.max(0, position.quantity() - reserved);
  }
}
