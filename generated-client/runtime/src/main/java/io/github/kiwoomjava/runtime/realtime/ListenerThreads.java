package io.github.kiwoomjava.runtime.realtime;

import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that call listeners: a few, and more only while listeners block them. A pool of the
 * JDK has either a fixed number, so that two slow listeners stop all others, or a thread for each
 * burst.
 */
final class ListenerThreads {
  private static final Logger LOG = LoggerFactory.getLogger(ListenerThreads.class);
  private static final Duration PATIENCE = Duration.ofMillis(20);

  private final Scheduler scheduler;
  private final int usual;
  private final int most;

  // guarded by this
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Set<Thread> threads = new HashSet<>();
  private int idle;
  private int named;
  private boolean watching;
  private boolean ended;

  ListenerThreads(Scheduler scheduler, int usual, int most) {
    this.scheduler = scheduler;
    this.usual = usual;
    this.most = most;
  }

  /** Runs it soon, on one of the threads; after the end, at once. */
  void execute(Runnable task) {
    boolean watch = false;
    synchronized (this) {
      if (!ended) {
        tasks.add(task);
        if (idle > 0) {
          notify();
        } else if (threads.size() < usual) {
          start();
        } else {
          watch = !watching && threads.size() < most;
          watching |= watch;
        }
        task = null;
      }
    }
    if (task != null) {
      run(task);
    } else if (watch) {
      watch();
    }
  }

  private void start() {
    Thread thread = new Thread(this::work, "kiwoom-listener-" + ++named);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  /** Adds a thread if the first task in the queue has not been begun until then. */
  private void watch() {
    Runnable first;
    synchronized (this) {
      first = tasks.peek();
      watching = first != null;
    }
    if (first != null) {
      Runnable waiting = first;
      var unused = scheduler.schedule(PATIENCE, () -> grow(waiting));
    }
  }

  private void grow(Runnable waiting) {
    synchronized (this) {
      if (tasks.peek() == waiting && idle == 0 && threads.size() < most && !ended) {
        start();
      }
    }
    watch();
  }

  private void work() {
    Runnable task = next();
    while (task != null) {
      run(task);
      task = next();
    }
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.error("A task of a realtime session failed; please report this", e);
    }
  }

  private synchronized @Nullable Runnable next() {
    while (tasks.isEmpty()) {
      if (ended || threads.size() > usual) {
        threads.remove(Thread.currentThread());
        return null;
      }
      idle++;
      try {
        wait();
      } catch (InterruptedException e) {
        LOG.debug("A listener's thread was interrupted while it had nothing to do", e);
      } finally {
        idle--;
      }
    }
    return tasks.poll();
  }

  /** Lets the threads end when the queue is empty, and waits for them, but not for its own. */
  void end(Deadline deadline) {
    List<Thread> all;
    synchronized (this) {
      ended = true;
      notifyAll();
      all = List.copyOf(threads);
    }
    for (Thread thread : all) {
      if (thread != Thread.currentThread() && !deadline.join(thread)) {
        thread.interrupt(); // its listener still blocks
      }
    }
  }
}
