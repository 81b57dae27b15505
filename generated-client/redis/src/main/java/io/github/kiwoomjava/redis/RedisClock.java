package io.github.kiwoomjava.redis;

import java.util.function.LongSupplier;

/**
 * Redis's clock, as far as it can be known here. An answer that took long tells little; the offset
 * is that of the quickest answer of late. The machine's own time of day has no part in it.
 */
final class RedisClock {
  /** Clocks drift apart; what was known grows worse by this share of the time that passed. */
  private static final double DRIFT = 1e-4;

  private final LongSupplier nanoTime;

  // guarded by this
  private boolean known;
  private long offset;
  private long uncertainty;
  private long at;

  RedisClock(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Redis said what time it was, some time between two readings of {@link System#nanoTime}. */
  synchronized void heard(long asked, long answered, long redisMicros) {
    long here = (answered - asked) / 2;
    double worse = uncertainty + (answered - at) * DRIFT;
    long fresh = asked + here;
    long candidate = redisMicros * 1_000 - fresh;
    boolean jumped = known && Math.abs(candidate - offset) > worse + here + 1_000_000_000L;
    if (!known || jumped || here <= worse) {
      known = true;
      offset = candidate;
      uncertainty = here;
      at = answered;
    }
  }

  /** How long it is, in nanoseconds from now, until Redis's clock shows a time; may be negative. */
  synchronized long until(long redisMicros) {
    return redisMicros * 1_000 - offset - nanoTime.getAsLong();
  }

  /** What Redis's clock shows now, in microseconds. */
  synchronized long micros() {
    return (nanoTime.getAsLong() + offset) / 1_000;
  }

  synchronized boolean isKnown() {
    return known;
  }
}
