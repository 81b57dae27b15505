package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The end of a call, which comes once, however many reasons there are for it. The listener hears of
 * it before the caller does, so that what it counts is complete when a call returns.
 */
final class CallEnd {
  private final CallListener listener;
  private final CallInfo call;
  private final Deadline deadline;
  private final AtomicBoolean claimed = new AtomicBoolean();

  CallEnd(CallListener listener, CallInfo call, Deadline deadline) {
    this.listener = listener;
    this.call = call;
    this.deadline = deadline;
  }

  /** Whether whoever asks is the one to end the call. */
  boolean claim() {
    return claimed.compareAndSet(false, true);
  }

  /**
   * Tells the listener, and then the caller, whatever the listener does.
   *
   * @param failure null if there was a good answer
   */
  void tell(@Nullable KiwoomException failure, Runnable caller) {
    try {
      listener.finished(call, deadline.elapsed(), failure);
    } finally {
      caller.run();
    }
  }
}
