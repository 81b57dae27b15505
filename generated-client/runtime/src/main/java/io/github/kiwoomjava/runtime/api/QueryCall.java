package io.github.kiwoomjava.runtime.api;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A query without pages. */
record QueryCall<R>(Engine engine, ApiRequest<R> request, Duration timeout) implements Call<R> {
  @Override
  public R execute() {
    return Tasks.await(request.operation().id(), executeAsync());
  }

  @Override
  public CompletableFuture<R> executeAsync() {
    boolean repeatable = request.operation().effect() == Effect.QUERY;
    return new QueryTask<>(engine, request, timeout, repeatable, Answer::response).start();
  }

  @Override
  public Call<R> withTimeout(Duration other) {
    return new QueryCall<>(engine, request, Timeouts.checked(other));
  }

  /** Without the request, which may hold an account. */
  @Override
  public String toString() {
    return "Call[" + request.operation().id() + "]";
  }
}
