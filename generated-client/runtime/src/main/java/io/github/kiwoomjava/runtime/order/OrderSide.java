package io.github.kiwoomjava.runtime.order;

import org.jspecify.annotations.Nullable;

/** Which way an order goes. */
public enum OrderSide {
  /** 매수. */
  BUY,
  /** 매도. */
  SELL;

  /**
   * Reads what listings say, such as {@code +매수}, {@code 현금매도}, {@code -매도정정} or the codes 1 (sell)
   * and 2 (buy); null if it says nothing of a side.
   */
  static @Nullable OrderSide ofListed(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (text.contains("매수") || text.equals("2")) {
      return BUY;
    }
    return text.contains("매도") || text.equals("1") ? SELL : null;
  }
}
