package io.github.kiwoomjava.runtime.order;

/** What is compared between the order that was sent and one that is listed. */
public enum OrderFact {
  /** The stock, without venue suffix. */
  STOCK,
  /** Buy or sell. */
  SIDE,
  /** The number of shares. */
  QUANTITY,
  /** The limit price; a market order has 0. */
  PRICE,
  /** The time, give or take what clocks and servers are late. */
  TIME,
  /** The order that this one amends or cancels, or that it is a new one. */
  ORIGINAL_ORDER
}
