package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.Call;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what users give us (listeners, dependents of futures, pacers, senders) away from the threads
 * that keep time, carry bytes and renew tokens. Whatever it throws is logged and affects nothing.
 */
public final class Callbacks {
  private static final Logger LOG = LoggerFactory.getLogger(Call.class);

  private final @Nullable Executor given;
  private final ExecutorService own;

  // guarded by this
  private @Nullable ScheduledThreadPoolExecutor timer;
  private boolean closed;

  /**
   * Callbacks of one client.
   *
   * @param given where users want their listeners and dependents called, or null for own threads
   */
  public Callbacks(@Nullable Executor given) {
    this.given = given;
    this.own =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "kiwoom-callback");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Calls a listener, or completes what users wait for. */
  void execute(Runnable callback) {
    Executor chosen = given;
    if (chosen == null) {
      apart(callback);
      return;
    }
    try {
      chosen.execute(() -> guarded(callback));
    } catch (Throwable e) {
      LOG.warn("The callback executor refused a callback; it runs on a thread of the client", e);
      apart(callback);
    }
  }

  /** Runs a step that may block, on a thread that nobody else waits for. */
  public void apart(Runnable step) {
    try {
      own.execute(() -> guarded(step));
    } catch (RejectedExecutionException e) { // the client is closed, but somebody still waits
      Thread late = new Thread(() -> guarded(step), "kiwoom-callback-late");
      late.setDaemon(true);
      late.start();
    }
  }

  /**
   * Runs a short step of ours after a while of real time, or at once if the client is closed.
   *
   * @return takes the step back
   */
  Runnable later(long millis, Runnable step) {
    ScheduledFuture<?> scheduled = schedule(millis, step);
    if (scheduled == null) {
      step.run();
      return () -> {};
    }
    return () -> scheduled.cancel(false);
  }

  private synchronized @Nullable ScheduledFuture<?> schedule(long millis, Runnable step) {
    if (closed) {
      return null;
    }
    ScheduledThreadPoolExecutor waiting = timer;
    if (waiting == null) { // only clients with listeners need it
      waiting =
          new ScheduledThreadPoolExecutor(
              1,
              task -> {
                Thread thread = new Thread(task, "kiwoom-patience");
                thread.setDaemon(true);
                return thread;
              });
      waiting.setRemoveOnCancelPolicy(true);
      timer = waiting;
    }
    return waiting.schedule(step, millis, TimeUnit.MILLISECONDS);
  }

  /** Runs a piece of users' code; neither what it throws nor an interrupt stays behind. */
  public static void guarded(Runnable code) {
    try {
      code.run();
    } catch (Throwable e) {
      LOG.warn("A callback failed; calls are not affected", e);
    } finally {
      Thread.interrupted();
    }
  }

  /** Lets the threads end when what waits has run. */
  public void close() {
    ScheduledThreadPoolExecutor waiting;
    synchronized (this) {
      closed = true;
      waiting = timer;
    }
    if (waiting != null) {
      waiting.shutdownNow().forEach(Runnable::run); // nobody is patient any more
    }
    own.shutdown();
  }
}
