package io.github.kiwoomjava.client;

import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that stands still until a test lets it pass, for client and server alike. */
final class ManualTime extends Clock implements Scheduler {
  private static final Instant START = Instant.parse("2026-07-06T00:00:00Z");

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparingLong(Task::due).thenComparingLong(Task::number));
  private long now;
  private long numbers;

  private record Task(long due, long number, Runnable action) {}

  @Override
  public synchronized Cancellable schedule(Duration delay, Runnable action) {
    Task task = new Task(now + delay.toNanos(), numbers++, action);
    tasks.add(task);
    return () -> remove(task);
  }

  private synchronized void remove(Task task) {
    tasks.remove(task);
  }

  /** Lets time pass, and runs what falls due on the calling thread. */
  void advance(Duration time) {
    long end = nanoTime() + time.toNanos();
    for (Task task = next(end); task != null; task = next(end)) {
      task.action.run();
    }
  }

  private synchronized Task next(long end) {
    Task task = tasks.peek();
    if (task == null || task.due > end) {
      now = end;
      return null;
    }
    now = Math.max(now, task.due);
    return tasks.remove();
  }

  synchronized int pending() {
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
  }
}
