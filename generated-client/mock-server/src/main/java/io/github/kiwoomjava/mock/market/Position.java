package io.github.kiwoomjava.mock.market;

/**
 * Shares that an account holds.
 *
 * @param cost what was paid for them, in won
 * @param boughtToday shares
 * @param soldToday shares
 */
public record Position(Stock stock, long quantity, long cost, long boughtToday, long soldToday) {
  /** The average price paid, 0 for none. */
  public long averageCost() {
    return quantity == 0 ? 0 : Math.round((double) cost / quantity);
  }

  Position bought(long shares, long value) {
    return new Position(stock, quantity + shares, cost + value, boughtToday + shares, soldToday);
  }

  Position sold(long shares) {
    long left = quantity - shares;
    long leftCost = quantity == 0 ? 0 : cost * left / quantity;
    return new Position(stock, left, leftCost, boughtToday, soldToday + shares);
  }

  Position nextDay() {
    return new Position(stock, quantity, cost, 0, 0);
  }
}
