package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.CallInfo;
import io.github.kiwoomjava.runtime.error.CallInterruptedException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.TransportException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waiting for tasks. */
final class Tasks {
  private Tasks() {}

  /** Waits; what it throws has the trace of the caller, who knows nothing of our threads. */
  static <T> T await(String operation, CompletableFuture<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(operation, "the calling thread was interrupted", true);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KiwoomException failure) {
        failure.setStackTrace(new Throwable().getStackTrace());
        throw failure;
      }
      throw new IllegalStateException(operation + " failed in an unforeseen way", e.getCause());
    }
  }

  /** What a listener is told; null stays null. */
  static @Nullable KiwoomException asKiwoom(CallInfo call, @Nullable Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause == null || cause instanceof KiwoomException) {
      return (KiwoomException) cause;
    }
    String id = call.operation().id();
    return cause instanceof CancellationException
        ? new CallInterruptedException(id, "it was cancelled", true)
        : new TransportException(id, "failed in an unforeseen way: " + cause, true, cause);
  }
}
