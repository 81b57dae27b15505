package io.github.kiwoomjava.benchmarks.live;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what reached the handler, and wakes whoever waits for all of it. */
final class Arrivals {
  private static final int PATIENCE_SECONDS = 60;

  private final AtomicInteger missing = new AtomicInteger();
  private final Semaphore all = new Semaphore(0);

  /** So many are on their way. */
  void expect(int count) {
    missing.set(count);
  }

  /** One more has come. */
  void came() {
    if (missing.decrementAndGet() == 0) {
      all.release();
    }
  }

  /** Waits for all. */
  void await() throws InterruptedException {
    if (!all.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(missing.get() + " messages never came");
    }
  }
}
