package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Duration;

/** When a call's time is over. */
final class Deadline {
  private final Scheduler scheduler;
  private final long begin;
  private final Duration timeout;

  Deadline(Scheduler scheduler, Duration timeout) {
    this.scheduler = scheduler;
    this.timeout = timeout;
    this.begin = scheduler.nanoTime();
  }

  Duration timeout() {
    return timeout;
  }

  Duration elapsed() {
    return Duration.ofNanos(scheduler.nanoTime() - begin);
  }

  Duration remaining() {
    Duration left = timeout.minus(elapsed());
    return left.isNegative() ? Duration.ZERO : left;
  }
}
