package io.github.kiwoomjava.runtime.realtime;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait between attempts to connect: twice as long each time, up to a limit, and each
 * time somewhat less than that at random, so that not all clients come back at once.
 *
 * @param first the first wait at most
 * @param longest no wait is longer
 * @param random gives numbers from 0 to 1
 */
public record Backoff(Duration first, Duration longest, DoubleSupplier random) {
  private static final int MOST_DOUBLINGS = 30;

  /**
   * Checks the times.
   *
   * @throws IllegalArgumentException if they are not positive or the wrong way round
   */
  public Backoff {
    if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "Waits are more than zero and grow, not from " + first + " to " + longest);
    }
  }

  /** From one second to one minute. */
  public static Backoff usual() {
    return of(Duration.ofSeconds(1), Duration.ofMinutes(1));
  }

  /** Between these two. */
  public static Backoff of(Duration first, Duration longest) {
    return new Backoff(first, longest, () -> ThreadLocalRandom.current().nextDouble());
  }

  /** The wait after so many failures in a row; at least half of what the doubling gives. */
  public Duration after(int failures) {
    long doubled = 1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
    double most = Math.min((double) first.toNanos() * doubled, (double) longest.toNanos());
    return Duration.ofNanos((long) (most * (1 + random.getAsDouble()) / 2));
  }
}
