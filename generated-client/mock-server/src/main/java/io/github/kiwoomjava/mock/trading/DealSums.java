package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Deal;
import io.github.kiwoomjava.mock.market.Side;
import java.util.Collection;

/**
 * What some executions come to.
 *
 * @param cost of the shares that were sold
 */
record DealSums(
    long boughtShares,
    long boughtValue,
    long soldShares,
    long soldValue,
    long cost,
    long fees,
    long soldFees,
    long taxes,
    long interest,
    long flow,
    long profit) {
  static DealSums of(Collection<Deal> deals) {
    DealSums sums = new DealSums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    for (Deal deal : deals) {
      sums = sums.plus(deal);
    }
    return sums;
  }

  private DealSums plus(Deal deal) {
    boolean sold = deal.side() == Side.SELL;
    return new DealSums(
        boughtShares + (sold ? 0 : deal.shares()),
        boughtValue + (sold ? 0 : deal.value()),
        soldShares + (sold ? deal.shares() : 0),
        soldValue + (sold ? deal.value() : 0),
        cost + deal.cost(),
        fees + deal.fee(),
        soldFees + (sold ? deal.fee() : 0),
        taxes + deal.tax(),
        interest + deal.interest(),
        flow + deal.flow(),
        profit + deal.profit());
  }

  /** The profit against the cost of what was sold. */
  double percent() {
    return cost == 0 ? 0 : 100.0 * profit / cost;
  }

  long averageBought() {
    return average(boughtValue, boughtShares);
  }

  long averageSold() {
    return average(soldValue, soldShares);
  }

  long averageCost() {
    return average(cost, soldShares);
  }

  private static long average(long value, long shares) {
    return shares == 0 ? 0 : Math.round((double) value / shares);
  }
}
