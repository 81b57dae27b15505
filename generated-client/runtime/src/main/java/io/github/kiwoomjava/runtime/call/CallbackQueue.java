package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.Call;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs callbacks that belong together one after the other, in the order in which they came. */
final class CallbackQueue {
  private static final Logger LOG = LoggerFactory.getLogger(Call.class);

  /** A listener that blocks must not let the events of a dirty answer fill the memory. */
  private static final int MOST_WAITING = 10_000;

  private final Callbacks callbacks;

  // guarded by this
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean running;
  private boolean overflown;

  CallbackQueue(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  /** Adds an event, or drops it if a slow listener has let too many pile up. */
  void offer(Runnable event) {
    boolean full;
    boolean first;
    synchronized (this) {
      full = waiting.size() >= MOST_WAITING;
      first = full && !overflown;
      overflown |= full;
    }
    if (first) {
      LOG.warn(
          "More than {} events wait for a listener; further ones are dropped until it has caught up",
          MOST_WAITING);
    }
    if (!full) {
      add(event);
    }
  }

  /** Adds what must not be dropped. */
  void add(Runnable callback) {
    synchronized (this) {
      waiting.add(callback);
      if (running) {
        return;
      }
      running = true;
    }
    callbacks.execute(this::drain);
  }

  /** Whether nothing waits and nothing runs. */
  synchronized boolean isIdle() {
    return !running;
  }

  private void drain() {
    Runnable next = next();
    while (next != null) {
      Callbacks.guarded(next);
      next = next();
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable next = waiting.poll();
    running = next != null;
    overflown &= running;
    return next;
  }
}
