package io.github.kiwoomjava.mock.market;

import java.util.List;

/** A wallet of an account as it is kept over a restart. */
public record AccountState(
    String appKey,
    Wallet wallet,
    long cash,
    List<Position> positions,
    List<Order> orders,
    List<Order> past,
    List<Deal> deals,
    List<Transfer> transfers) {
  public AccountState {
    positions = List.copyOf(positions);
    orders = List.copyOf(orders);
    past = List.copyOf(past);
    deals = List.copyOf(deals);
    transfers = List.copyOf(transfers);
  }
}
