package io.github.kiwoomjava.spring;

import io.github.kiwoomjava.runtime.api.CallInfo;
import io.github.kiwoomjava.runtime.api.CallListener;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client has one listener; this tells all of them, whatever one of them throws. */
final class EveryListener implements CallListener {
  private final List<CallListener> listeners;

  EveryListener(List<CallListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void started(CallInfo call) {
    each(listener -> listener.started(call));
  }

  @Override
  public void waited(CallInfo call, Duration time) {
    each(listener -> listener.waited(call, time));
  }

  @Override
  public void retried(CallInfo call, KiwoomException failure, Duration delay) {
    each(listener -> listener.retried(call, failure, delay));
  }

  @Override
  public void page(OperationInfo operation, int number) {
    each(listener -> listener.page(operation, number));
  }

  @Override
  public void finished(CallInfo call, Duration time, @Nullable KiwoomException failure) {
    each(listener -> listener.finished(call, time, failure));
  }

  @Override
  public void problem(OperationInfo operation, String path, String raw, String reason) {
    each(listener -> listener.problem(operation, path, raw, reason));
  }

  private void each(Consumer<CallListener> event) {
    RuntimeException first = null;
    for (CallListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
