package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that call listeners: a few, and more only while listeners block them. A pool of the
 * JDK has either a fixed number, so that two slow listeners stop all others, or a thread for each
 * burst.
 */
public final class ListenerThreads {
  private static final Logger LOG = LoggerFactory.getLogger(ListenerThreads.class);
  private static final Duration PATIENCE = Duration.ofMillis(20);
  private static final long SHORT_NANOS = 100_000;
  private static final long DOZE_NANOS = 50_000;

  private final Scheduler scheduler;
  private final int usual;
  private final int most;

  // guarded by this
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Set<Thread> threads = new HashSet<>();
  private int idle;
  private int dozing;
  private int named;
  private boolean watching;
  private Scheduler.Cancellable timer = () -> {};
  private boolean ended;

  ListenerThreads(Scheduler scheduler, int usual, int most) {
    this.scheduler = scheduler;
    this.usual = usual;
    this.most = most;
  }

  /** Runs it soon, on one of the threads; after the end, on one of its own. */
  public void execute(Runnable task) {
    boolean watch = false;
    synchronized (this) {
      if (!ended) {
        tasks.add(task);
        if (dozing > 0) {
          watch = false; // it will see it in a moment
        } else if (idle > 0) {
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
      Runnable late = task;
      Thread thread = new Thread(() -> run(late), "kiwoom-listener-late");
      thread.setDaemon(true);
      thread.start();
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
    synchronized (this) {
      Runnable first = tasks.peek();
      watching = first != null && threads.size() < most && !ended;
      if (watching) {
        timer = scheduler.schedule(PATIENCE, () -> grow(first));
      }
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
    Idleness idleness = new Idleness();
    Runnable task = next(idleness);
    while (task != null) {
      run(task);
      task = next(idleness);
    }
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.error("A task of a realtime session failed; please report this", e);
    } finally {
      Thread.interrupted(); // a listener's interrupt is not for the next one
    }
  }

  private @Nullable Runnable next(Idleness idleness) {
    while (true) {
      synchronized (this) {
        Runnable task = tasks.poll();
        if (task != null) {
          if (!tasks.isEmpty() && idle > 0) {
            notify(); // this one may take long
          }
          return task;
        }
        if (ended || threads.size() > usual) {
          threads.remove(Thread.currentThread());
          return null;
        }
        if (!idleness.isShort()) {
          idleness.begin();
          await();
          idleness.end();
          continue;
        }
        dozing++;
      }
      LockSupport.parkNanos(DOZE_NANOS);
      synchronized (this) {
        dozing--;
        idleness.dozed(!tasks.isEmpty());
      }
    }
  }

  private void await() {
    idle++;
    try {
      while (tasks.isEmpty() && !ended) {
        wait();
      }
    } catch (InterruptedException e) {
      LOG.debug("A listener's thread was interrupted while it had nothing to do", e);
    } finally {
      idle--;
    }
  }

  /**
   * Whether a thread's waits are short. Waking a thread for every message costs the socket more
   * than reading the message; when they come that fast, a thread looks for itself every now and
   * then.
   */
  private static final class Idleness {
    private long since;
    private boolean isShort;

    void begin() {
      since = System.nanoTime();
    }

    void end() {
      isShort = System.nanoTime() - since < SHORT_NANOS;
    }

    void dozed(boolean foundSomething) {
      isShort = foundSomething;
    }

    boolean isShort() {
      return isShort;
    }
  }

  /** How many threads there are. */
  synchronized int size() {
    return threads.size();
  }

  /** Lets the threads end when the queue is empty, and waits for them, but not for its own. */
  public void end(CloseDeadline deadline) {
    List<Thread> all;
    synchronized (this) {
      ended = true;
      timer.cancel();
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
