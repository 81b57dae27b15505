package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.Call;
import io.github.kiwoomjava.runtime.api.CallInfo;
import io.github.kiwoomjava.runtime.api.CallListener;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what happens to one call, and tells its listeners in order without waiting for them. */
final class CallEvents {
  private static final Logger LOG = LoggerFactory.getLogger(Call.class);

  private static final String NOT_SHOWN = "(not shown)";

  private final CallInfo call;
  private final Listeners listeners;
  private final Secrets secrets;
  private final CallbackQueue queue;

  CallEvents(CallInfo call, Listeners listeners, Secrets secrets) {
    this.call = call;
    this.secrets = secrets;
    this.listeners = listeners;
    this.queue = new CallbackQueue(listeners.callbacks());
  }

  void started() {
    CallListener listener = listeners.calls();
    if (listener != null) {
      queue.offer(() -> listener.started(call));
    }
  }

  void waited(Duration time) {
    CallListener listener = listeners.calls();
    if (listener != null) {
      queue.offer(() -> listener.waited(call, time));
    }
  }

  void retried(KiwoomException failure, Duration delay) {
    LOG.debug("#{} tries again in {}: {}", call.number(), delay, failure.getMessage());
    CallListener listener = listeners.calls();
    if (listener != null) {
      queue.offer(() -> listener.retried(call, failure, delay));
    }
  }

  void page(int number) {
    CallListener listener = listeners.calls();
    if (listener != null) {
      queue.offer(() -> listener.page(call.operation(), number));
    }
  }

  void finished(Duration time, @Nullable KiwoomException failure) {
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          "#{} {} {} ms: {}",
          call.number(),
          call.operation().id(),
          time.toMillis(),
          failure == null ? "ok" : failure.getMessage());
    }
    CallListener listener = listeners.calls();
    if (listener != null) {
      queue.add(() -> listener.finished(call, time, failure));
    }
  }

  /** Hears of the values of this call's answer that cannot be read. */
  ProblemListener problems() {
    boolean secret = call.operation().effect() == Effect.TOKEN;
    return new ProblemListener() {
      @Override
      public void problem(String ignored, String path, String value, String reason) {
        String raw = secret ? NOT_SHOWN : secrets.clean(value);
        listeners.problem(queue, call.operation().id(), path, raw, reason);
        CallListener listener = listeners.calls();
        if (listener != null) {
          queue.offer(() -> listener.problem(call.operation(), path, raw, reason));
        }
      }

      @Override
      public void note(String ignored, String path, String value, String what) {
        String raw = secret ? NOT_SHOWN : secrets.clean(value);
        listeners.note(queue, call.operation().id(), path, raw, what);
      }
    };
  }

  /**
   * Completes what the caller waits for, after the listeners have heard of everything before it or
   * have taken too long.
   *
   * @param caller may run twice; the first time counts
   * @param ownThread whether the caller is a thread that waits here, on which no dependents hang
   */
  void complete(Runnable caller, boolean ownThread) {
    if (queue.isIdle()) {
      completeNow(caller, ownThread);
      return;
    }
    Patience patience = listeners.patience();
    if (patience.isOver()) {
      queue.add(patience::caughtUp);
      completeNow(caller, ownThread);
    } else {
      queue.add(patience.watch(caller, () -> completeNow(caller, ownThread)));
    }
  }

  /** Completes what the caller waits for, whatever the listeners are doing. */
  void completeNow(Runnable caller, boolean ownThread) {
    if (ownThread) {
      caller.run();
    } else {
      listeners.callbacks().execute(caller);
    }
  }
}
