package io.github.kiwoomjava.mock.market;

import java.time.LocalDateTime;

/**
 * A stock at a moment.
 *
 * @param time of the last trade, or of the question if there was none today
 * @param price of the last trade, the previous close before the first
 * @param previousClose what change is measured against
 * @param day today so far; all prices are the previous close before the first trade
 * @param lastQuantity of the last trade, below zero where a seller came to the market
 * @param buying the share of trades that buyers set off, from 0 to 1
 */
public record Quote(
    Stock stock,
    LocalDateTime time,
    long price,
    long previousClose,
    Candle day,
    long lastQuantity,
    double buying) {
  Quote(
      Stock stock,
      LocalDateTime time,
      long price,
      long previousClose,
      Candle day,
      long lastQuantity) {
    this(stock, time, price, previousClose, day, lastQuantity, 0.5);
  }

  /** Against the previous close, with its sign. */
  public long change() {
    return price - previousClose;
  }
}
