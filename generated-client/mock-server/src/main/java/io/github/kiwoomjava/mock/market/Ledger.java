package io.github.kiwoomjava.mock.market;

import java.util.Arrays;

/** A balance in shares by trading day, made up to the day that was asked for. */
final class Ledger {
  interface Rule {
    long next(int day, long previous);
  }

  private final long first;
  private final Rule rule;
  private long[] balances = new long[0];
  private int count;

  Ledger(long first, Rule rule) {
    this.first = first;
    this.rule = rule;
  }

  /** The balance at the end of a day. */
  long at(int day) {
    if (day < 0) {
      return first;
    }
    if (day >= balances.length) {
      balances = Arrays.copyOf(balances, day + 256);
    }
    while (count <= day) {
      balances[count] = Math.max(0, rule.next(count, at(count - 1)));
      count++;
    }
    return balances[day];
  }
}
