package io.github.kiwoomjava.mock.market;

import java.util.Arrays;

/** Closing prices by trading day, made up to the day that was asked for and kept as numbers. */
final class Closes {
  /** What the next close is, given those before. */
  interface Rule {
    long close(int day, long previous);
  }

  private final long first;
  private final Rule rule;
  private int[] closes = new int[0];
  private int count;

  /**
   * @param first the close before the first day
   */
  Closes(long first, Rule rule) {
    this.first = first;
    this.rule = rule;
  }

  /** The close of a day; before the first day, what the market began with. */
  long at(int day) {
    if (day < 0) {
      return first;
    }
    if (day >= closes.length) {
      closes = Arrays.copyOf(closes, day + 256);
    }
    while (count <= day) {
      closes[count] = (int) rule.close(count, at(count - 1));
      count++;
    }
    return closes[day];
  }
}
