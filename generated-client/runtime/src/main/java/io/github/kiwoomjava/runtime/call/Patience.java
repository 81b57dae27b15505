package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.Call;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long callers wait for listeners: so that what a listener counts is complete when a call
 * returns, but not for one that blocks. After one that did, nobody waits until it has caught up.
 */
final class Patience {
  private static final Logger LOG = LoggerFactory.getLogger(Call.class);
  private static final long MILLIS = 100;

  private final Callbacks callbacks;
  private volatile boolean over;

  Patience(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  boolean isOver() {
    return over;
  }

  void caughtUp() {
    over = false;
  }

  /**
   * Waits for the listeners before a caller.
   *
   * @param caller what the caller waits for
   * @param anyway tells the caller when the listeners have taken too long
   * @return to be run after the listeners
   */
  Runnable watch(Runnable caller, Runnable anyway) {
    AtomicBoolean told = new AtomicBoolean();
    Runnable calm =
        callbacks.later(
            MILLIS,
            () -> {
              if (told.compareAndSet(false, true)) {
                over = true;
                LOG.warn("A listener takes longer than {} ms; calls do not wait for it", MILLIS);
                anyway.run();
              }
            });
    return () -> {
      calm.run();
      if (told.compareAndSet(false, true)) {
        caller.run();
      } else {
        caughtUp();
      }
    };
  }
}
