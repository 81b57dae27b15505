package io.github.kiwoomjava.runtime.time;

import java.time.Duration;

/** Time that passes, as opposed to the time of day. Tests put their own in. Thread-safe. */
public interface Scheduler extends AutoCloseable {
  /** A reading that only differences of mean anything, in nanoseconds; never runs backwards. */
  long nanoTime();

  /**
   * Runs a short task that does not block, once, after a delay.
   *
   * @return takes the task back if it has not begun
   */
  Cancellable schedule(Duration delay, Runnable task);

  /** Forgets all tasks and ends its thread. */
  @Override
  void close();

  /** Something that can be called off. */
  @FunctionalInterface
  interface Cancellable {
    /** Calls it off; without effect if it is over. */
    void cancel();
  }

  /** A scheduler with one daemon thread of its own. */
  static Scheduler system() {
    return new SystemScheduler();
  }
}
