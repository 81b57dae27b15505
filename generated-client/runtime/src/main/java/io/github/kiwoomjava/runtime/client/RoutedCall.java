package io.github.kiwoomjava.runtime.client;

import io.github.kiwoomjava.runtime.api.Call;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A query of which it is decided late who makes it. */
record RoutedCall<R>(ClientRoute route, OperationInfo operation, Function<ApiClient, Call<R>> call)
    implements Call<R> {
  @Override
  public R execute() {
    while (true) {
      ApiClient client = route.clientFor(operation);
      try {
        return call.apply(client).execute();
      } catch (KiwoomException e) {
        if (!route.failed(client, operation, e)) {
          throw e;
        }
      }
    }
  }

  @Override
  public CompletableFuture<R> executeAsync() {
    CompletableFuture<R> result = new CompletableFuture<>();
    start(result);
    return result;
  }

  private void start(CompletableFuture<R> result) {
    ApiClient client;
    CompletableFuture<R> attempt;
    try {
      client = route.clientFor(operation);
      attempt = call.apply(client).executeAsync();
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
      return;
    }
    cancelTogether(result, attempt);
    var unused = attempt.whenComplete((value, failure) -> ended(client, value, failure, result));
  }

  private void cancelTogether(CompletableFuture<R> result, CompletableFuture<R> attempt) {
    var unused =
        result.whenComplete(
            (value, failure) -> {
              if (result.isCancelled()) {
                attempt.cancel(true);
              }
            });
  }

  private void ended(
      ApiClient client,
      @Nullable R value,
      @Nullable Throwable failure,
      CompletableFuture<R> result) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (failure == null) {
      result.complete(value);
    } else if (!result.isDone()
        && cause instanceof KiwoomException known
        && route.failed(client, operation, known)) {
      start(result);
    } else {
      result.completeExceptionally(cause == null ? failure : cause);
    }
  }

  @Override
  public Call<R> withTimeout(Duration timeout) {
    return new RoutedCall<>(route, operation, client -> call.apply(client).withTimeout(timeout));
  }

  /** Without the request, which may hold an account. */
  @Override
  public String toString() {
    return "Call[" + operation.id() + "]";
  }
}
