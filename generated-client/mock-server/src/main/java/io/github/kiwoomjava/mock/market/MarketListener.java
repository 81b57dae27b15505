package io.github.kiwoomjava.mock.market;

/** Hears what happens at the exchange, in order; called while the exchange stands still. */
public interface MarketListener {
  /** Whether trades of a stock are of interest; asked before each. */
  boolean watches(Stock stock);

  /** A trade of other people in a stock that is watched. */
  void traded(Quote quote, Book book);

  /** A trade of a watched American stock, at the moment that it was made. */
  default void tradedAbroad(Stock stock, Snapshot at) {}

  /** Whether the end of each minute of the Korean session is of interest. */
  default boolean watchesMinutes() {
    return false;
  }

  /** A minute of the Korean session is over. */
  default void minute(Snapshot at) {}

  /** Something happened to an order of an account, which has changed already. */
  void ordered(OrderEvent event);
}
