package io.github.kiwoomjava.mock;

import io.github.kiwoomjava.mock.script.MockTimer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Time that passes only when a test says so. */
final class ManualTimer implements MockTimer {
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();

  record Waiting(Duration pause, Runnable task) {}

  @Override
  public void after(Duration pause, Runnable task) {
    waiting.add(new Waiting(pause, task));
  }

  boolean isIdle() {
    return waiting.isEmpty();
  }

  /** Waits until somebody wants to wait. */
  Waiting next() {
    try {
      Waiting next = waiting.poll(10, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("nobody waits for anything");
      }
      return next;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
