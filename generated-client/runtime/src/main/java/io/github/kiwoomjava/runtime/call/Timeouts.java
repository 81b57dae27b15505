package io.github.kiwoomjava.runtime.call;

import java.time.Duration;

/** Checks timeouts where they are given, not where they take effect. */
public final class Timeouts {
  /** What the timers can count. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private Timeouts() {}

  public static Duration checked(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "A timeout is more than zero and at most a year, not " + timeout);
    }
    return timeout;
  }
}
