package io.github.kiwoomjava.mock.market;

import java.util.List;

/**
 * The order book at a moment.
 *
 * @param asks best first, ten levels unless the limit of the day cuts them off
 * @param bids best first
 */
public record Book(List<Level> asks, List<Level> bids) {
  public Book {
    asks = List.copyOf(asks);
    bids = List.copyOf(bids);
  }

  /** A price and the shares wanted or offered at it. */
  public record Level(long price, long quantity) {}

  /** Shares offered on all levels. */
  public long totalAsk() {
    return asks.stream().mapToLong(Level::quantity).sum();
  }

  /** Shares wanted on all levels. */
  public long totalBid() {
    return bids.stream().mapToLong(Level::quantity).sum();
  }
}
