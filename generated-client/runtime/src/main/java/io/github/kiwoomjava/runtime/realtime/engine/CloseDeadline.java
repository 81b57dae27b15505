package io.github.kiwoomjava.runtime.realtime.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long closing may wait, in real time, because it holds up a thread of the caller's. An
 * interrupted caller does not wait at all.
 */
public final class CloseDeadline {
  private final long end;

  private CloseDeadline(long end) {
    this.end = end;
  }

  public static CloseDeadline after(Duration time) {
    return new CloseDeadline(System.nanoTime() + time.toNanos());
  }

  private long left() {
    return Thread.currentThread().isInterrupted() ? 0 : Math.max(0, end - System.nanoTime());
  }

  /** Whether it came to its end in time, well or not. */
  public boolean await(CompletableFuture<?> future) {
    try {
      future.get(left(), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException e) {
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether the thread ended in time. */
  boolean join(Thread thread) {
    try {
      TimeUnit.NANOSECONDS.timedJoin(thread, left());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
