package io.github.kiwoomjava.runtime.time;

import java.time.Duration;

/** Time that passes, as opposed to the time of day. Tests put their own in. Thread-safe. */
public interface Scheduler extends AutoCloseable {
  /** A reading that only differences of mean anything, in nanoseconds; never runs backwards. */
  long nanoTime();

  /**
   * Runs a short task once, after a delay. A task that takes longer must not delay the others.
   *
   * @return takes the task back if it has not begun
   */
  Cancellable schedule(Duration delay, Runnable task);

  /** Forgets all tasks and ends its threads. */
  @Override
  void close();

  /** Something that can be called off. */
  @FunctionalInterface
  interface Cancellable {
    /** Calls it off; without effect if it is over. */
    void cancel();
  }

  /** The real time: one daemon thread that keeps it, and others that run what is due. */
  static Scheduler system() {
    return new SystemScheduler();
  }
}
