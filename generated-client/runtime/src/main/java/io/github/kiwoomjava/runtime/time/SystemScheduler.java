package io.github.kiwoomjava.runtime.time;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The real time.
 *
 * <p>A task that becomes the first in the queue wakes the timer's thread, and with calls one after
 * the other each timeout would do that, for nothing. So a tick stands before them while there are
 * calls, and for some seconds after.
 */
final class SystemScheduler implements Scheduler {
  private static final long TICK_MILLIS = 100;
  private static final int IDLE_TICKS = 50;

  private final ScheduledThreadPoolExecutor executor;
  private final ExecutorService workers;

  // guarded by this
  private boolean ticking;
  private int idle;

  SystemScheduler() {
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "kiwoom-timer");
              thread.setDaemon(true);
              return thread;
            });
    // Each call has a timeout that mostly never comes; it must not be kept until then.
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    // What is due may look up a host's name or take a lock, and must not delay what is due next.
    workers =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "kiwoom-timer-task");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Cancellable schedule(Duration delay, Runnable task) {
    try {
      keepTicking();
      ScheduledFuture<?> scheduled =
          executor.schedule(() -> workers.execute(task), delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> scheduled.cancel(false);
    } catch (RejectedExecutionException e) {
      return () -> {}; // closed: whoever waits is told by the client
    }
  }

  private synchronized void keepTicking() {
    idle = 0;
    if (!ticking) {
      ticking = true;
      scheduleTick();
    }
  }

  private synchronized void tick() {
    idle++;
    ticking = idle < IDLE_TICKS && !executor.isShutdown();
    if (ticking) {
      scheduleTick();
    }
  }

  private void scheduleTick() {
    var unused = executor.schedule(this::tick, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
    workers.shutdown();
  }
}
