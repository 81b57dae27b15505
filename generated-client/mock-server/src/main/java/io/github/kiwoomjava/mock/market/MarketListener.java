package io.github.kiwoomjava.mock.market;

/** Hears what happens at the exchange, in order; called while the exchange stands still. */
public interface MarketListener {
  /** Whether trades of a stock are of interest; asked before each. */
  boolean watches(Stock stock);

  /** A trade of other people in a stock that is watched. */
  void traded(Quote quote, Book book);

  /** Something happened to an order of an account, which has changed already. */
  void ordered(OrderEvent event);
}
