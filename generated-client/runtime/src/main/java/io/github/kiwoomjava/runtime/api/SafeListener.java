package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs calls, and keeps a listener's faults away from them. */
final class SafeListener implements CallListener {
  private static final Logger LOG = LoggerFactory.getLogger(ApiClient.class);

  private final CallListener listener;

  SafeListener(CallListener listener) {
    this.listener = listener;
  }

  @Override
  public void started(CallInfo call) {
    guarded(() -> listener.started(call));
  }

  @Override
  public void waited(CallInfo call, Duration time) {
    guarded(() -> listener.waited(call, time));
  }

  @Override
  public void retried(CallInfo call, KiwoomException failure, Duration delay) {
    LOG.debug("#{} tries again in {}: {}", call.number(), delay, failure.getMessage());
    guarded(() -> listener.retried(call, failure, delay));
  }

  @Override
  public void page(OperationInfo operation, int number) {
    guarded(() -> listener.page(operation, number));
  }

  @Override
  public void finished(CallInfo call, Duration time, @Nullable KiwoomException failure) {
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          "#{} {} {} ms: {}",
          call.number(),
          call.operation().id(),
          time.toMillis(),
          failure == null ? "ok" : failure.getMessage());
    }
    guarded(() -> listener.finished(call, time, failure));
  }

  @Override
  public void problem(OperationInfo operation, String path, String raw, String reason) {
    guarded(() -> listener.problem(operation, path, raw, reason));
  }

  private static void guarded(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      LOG.warn("The call listener failed; calls are not affected", e);
    }
  }
}
