package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The end of a call, which comes once, however many reasons there are for it. Listeners hear of it
 * before the caller does, so that what they count is complete when a call returns; but nobody waits
 * for a listener that blocks.
 */
final class CallEnd {
  private final CallEvents events;
  private final Deadline deadline;
  private final boolean ownThread;
  private final int page;
  private final AtomicBoolean claimed = new AtomicBoolean();
  private volatile @Nullable Runnable caller;

  /**
   * The end of a call.
   *
   * @param ownThread whether the caller is a thread that waits for it
   * @param page its number among the pages of a sequence, or 0 if it belongs to none
   */
  CallEnd(CallEvents events, Deadline deadline, boolean ownThread, int page) {
    this.events = events;
    this.deadline = deadline;
    this.ownThread = ownThread;
    this.page = page;
  }

  /** Whether whoever asks is the one to end the call. */
  boolean claim() {
    return claimed.compareAndSet(false, true);
  }

  boolean isClaimed() {
    return claimed.get();
  }

  /**
   * Tells the listeners, and then the caller.
   *
   * @param failure null if there was a good answer
   */
  void tell(@Nullable KiwoomException failure, Runnable caller) {
    this.caller = caller;
    events.finished(elapsed(), failure);
    if (failure == null && page > 0) {
      events.page(page);
    }
    events.complete(caller, ownThread);
  }

  /** Tells the caller at once what is known, if the call has ended. */
  void hurry() {
    Runnable told = caller;
    if (told != null) {
      events.completeNow(told, ownThread);
    }
  }

  private Duration elapsed() {
    try {
      return deadline.elapsed();
    } catch (RuntimeException | Error e) {
      return Duration.ZERO; // a scheduler that fails must not keep the caller waiting
    }
  }
}
