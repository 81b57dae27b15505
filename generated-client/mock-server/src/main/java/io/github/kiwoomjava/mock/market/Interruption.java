package io.github.kiwoomjava.mock.market;

/**
 * A volatility interruption: two minutes in which orders are only gathered.
 *
 * @param minute of the day, after whose end it begins
 * @param reference the price that was left too far behind
 * @param price that set it off
 */
public record Interruption(int minute, long reference, long price) {
  public static final int MINUTES = 2;
}
