package io.github.kiwoomjava.mock.market;

/** Which way an order goes. */
public enum Side {
  BUY,
  SELL
}
