package io.github.kiwoomjava.mock.market;

import java.util.List;

/**
 * An account at a moment.
 *
 * @param cash in won
 * @param free cash that no open order has reserved
 * @param positions those sold out today, too
 * @param orders of today, oldest first
 */
public record AccountView(long cash, long free, List<Position> positions, List<Order> orders) {
  public AccountView {
    positions = List.copyOf(positions);
    orders = List.copyOf(orders);
  }
}
