package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Time that passes when a test says so. Short waits, for a turn or before another try, may pass by
 * themselves at once; timeouts never do.
 */
public final class VirtualTime extends Clock implements Scheduler {
  public static final Instant START = Instant.parse("2026-07-04T00:00:00Z");
  private static final Duration SHORT = Duration.ofSeconds(4);

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
  private final @Nullable ExecutorService hurry;
  private long now;
  private long numbers;

  private record Task(long due, long number, Runnable action, boolean isShort) {}

  private VirtualTime(@Nullable ExecutorService hurry) {
    this.hurry = hurry;
  }

  /** Stands still until {@link #advance}. */
  public static VirtualTime still() {
    return new VirtualTime(null);
  }

  /** Lets short waits pass at once. */
  public static VirtualTime hurrying() {
    return new VirtualTime(
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "virtual-time");
              thread.setDaemon(true);
              return thread;
            }));
  }

  @Override
  public Cancellable schedule(Duration delay, Runnable action) {
    Task task;
    synchronized (this) {
      boolean isShort = hurry != null && delay.compareTo(SHORT) < 0;
      task = new Task(now + delay.toNanos(), numbers++, action, isShort);
      tasks.add(task);
    }
    if (task.isShort && hurry != null) {
      hurry.execute(() -> run(task));
    }
    return () -> remove(task);
  }

  private void run(Task task) {
    if (remove(task)) {
      synchronized (this) {
        now = Math.max(now, task.due);
      }
      task.action.run();
    }
  }

  private synchronized boolean remove(Task task) {
    return tasks.remove(task);
  }

  /** Lets time pass, and runs what falls due on the calling thread. */
  public void advance(Duration time) {
    long end;
    synchronized (this) {
      end = now + time.toNanos();
    }
    while (true) {
      Task task;
      synchronized (this) {
        task = tasks.peek();
        if (task == null || task.due > end) {
          now = Math.max(now, end);
          return;
        }
        tasks.remove(task);
        now = Math.max(now, task.due);
      }
      task.action.run();
    }
  }

  public synchronized int pending() {
    return tasks.size();
  }

  @Override
  public synchronized long nanoTime() {
    return now;
  }

  @Override
  public Instant instant() {
    return START.plusNanos(nanoTime());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public synchronized void close() {
    tasks.clear();
    if (hurry != null) {
      hurry.shutdown();
    }
  }
}
