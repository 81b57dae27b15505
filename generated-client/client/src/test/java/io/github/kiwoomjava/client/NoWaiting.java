package io.github.kiwoomjava.client;

import io.github.kiwoomjava.runtime.pacing.Pacer;
import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Lets turns and pauses between tries pass at once, on a thread of its own, and timeouts never. */
final class NoWaiting implements Scheduler, Pacer {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private final Duration turns;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "no-waiting"));

  /** With what the pacer claims that a turn takes. */
  NoWaiting(Duration turns) {
    this.turns = turns;
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Cancellable schedule(Duration delay, Runnable task) {
    if (delay.compareTo(LONGEST_PAUSE) < 0) {
      try {
        executor.execute(task);
      } catch (RejectedExecutionException e) {
        return () -> {}; // closed
      }
    }
    return () -> {};
  }

  @Override
  public Duration reserve(String key, String operation, Duration longest) {
    return turns;
  }

  @Override
  public void limited(String key, String operation, @Nullable Integer permittedPerSecond) {}

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
