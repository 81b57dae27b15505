package io.github.kiwoomjava.runtime.api;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what users give us (listeners, dependents of futures, pacers, senders) away from the threads
 * that keep time, carry bytes and renew tokens. Whatever it throws is logged and affects nothing.
 */
final class Callbacks {
  private static final Logger LOG = LoggerFactory.getLogger(ApiClient.class);

  private final @Nullable Executor given;
  private final ExecutorService own;

  /**
   * Callbacks of one client.
   *
   * @param given where users want their listeners and dependents called, or null for own threads
   */
  Callbacks(@Nullable Executor given) {
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
  void apart(Runnable step) {
    try {
      own.execute(() -> guarded(step));
    } catch (RejectedExecutionException e) { // the client is closed, but somebody still waits
      Thread late = new Thread(() -> guarded(step), "kiwoom-callback-late");
      late.setDaemon(true);
      late.start();
    }
  }

  /** Runs a piece of users' code; neither what it throws nor an interrupt stays behind. */
  static void guarded(Runnable code) {
    try {
      code.run();
    } catch (Throwable e) {
      LOG.warn("A callback failed; calls are not affected", e);
    } finally {
      Thread.interrupted();
    }
  }

  /** Lets the threads end when what waits has run. */
  void close() {
    own.shutdown();
  }
}
