package io.github.kiwoomjava.mock.market;

/** How an order says at which price, and when, it may be executed. */
public enum OrderType {
  LIMIT(Price.LIMIT),
  MARKET(Price.NONE),
  /** A limit until the closing auction, a market order in it. */
  CONDITIONAL(Price.LIMIT),
  /** Takes the best price of the other side as its limit. */
  BEST(Price.NONE),
  /** Takes the best price of its own side as its limit. */
  FIRST(Price.NONE),
  /** Executed in the middle between the best bid and ask. */
  MIDDLE(Price.NONE),
  /** A limit order once the stop price was traded. */
  STOP_LIMIT(Price.LIMIT_AND_STOP),
  /** A market order once the stop price was traded. */
  STOP(Price.STOP),
  /** Before the opening, at the close of the day before. */
  BEFORE_OPEN(Price.NONE),
  /** After the close, at the close. */
  AFTER_CLOSE(Price.NONE),
  /** In the evening's auctions, one every ten minutes. */
  SINGLE_PRICE(Price.LIMIT),
  LIMIT_ON_CLOSE(Price.LIMIT),
  MARKET_ON_CLOSE(Price.NONE),
  /** Spread over the day in step with what is traded. */
  VWAP(Price.NONE),
  VWAP_LIMIT(Price.LIMIT),
  /** Spread evenly over the day. */
  TWAP(Price.NONE),
  TWAP_LIMIT(Price.LIMIT);

  private enum Price {
    NONE,
    LIMIT,
    STOP,
    LIMIT_AND_STOP
  }

  private final Price price;

  OrderType(Price price) {
    this.price = price;
  }

  /** Whether it names the worst price at which it may be executed. */
  public boolean hasLimit() {
    return price == Price.LIMIT || price == Price.LIMIT_AND_STOP;
  }

  /** Whether it waits until a price was traded. */
  public boolean hasStop() {
    return price == Price.STOP || price == Price.LIMIT_AND_STOP;
  }

  /** Whether it is executed outside of the session. */
  public boolean isOffHours() {
    return this == BEFORE_OPEN || this == AFTER_CLOSE || this == SINGLE_PRICE;
  }

  /** Whether it is given out in slices instead of meeting the book at once. */
  boolean isSliced() {
    return this == VWAP || this == VWAP_LIMIT || this == TWAP || this == TWAP_LIMIT;
  }

  /** Whether it may be executed against the book the moment that it comes in. */
  boolean takesFromTheBook() {
    return this == LIMIT || this == MARKET || this == CONDITIONAL || this == BEST || this == FIRST;
  }
}
