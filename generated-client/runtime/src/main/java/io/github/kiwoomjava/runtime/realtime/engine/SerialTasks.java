package io.github.kiwoomjava.runtime.realtime.engine;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs short tasks one after the other, on whichever thread brings them. So what they touch needs
 * no lock, and a task that causes another one is finished first.
 */
final class SerialTasks {
  private static final Logger LOG = LoggerFactory.getLogger(SerialTasks.class);

  // guarded by this
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private boolean running;

  /** Runs it now, or leaves it to the thread that is running the ones before it. */
  void execute(Runnable task) {
    synchronized (this) {
      tasks.add(task);
      if (running) {
        return;
      }
      running = true;
    }
    Runnable next = next();
    while (next != null) {
      try {
        next.run();
      } catch (RuntimeException | Error e) {
        LOG.error("A step of a realtime session failed; please report this", e);
      }
      next = next();
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable next = tasks.poll();
    running = next != null;
    return next;
  }
}
