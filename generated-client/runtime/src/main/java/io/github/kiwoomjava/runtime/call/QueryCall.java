package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.Call;
import io.github.kiwoomjava.runtime.catalog.Effect;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A query without pages. */
public record QueryCall<R>(Engine engine, ApiRequest<R> request, Duration timeout)
    implements Call<R> {
  @Override
  public R execute() {
    return Tasks.await(request.operation().id(), task(Thread.currentThread()));
  }

  @Override
  public CompletableFuture<R> executeAsync() {
    return task(null);
  }

  private CompletableFuture<R> task(@Nullable Thread waiting) {
    boolean repeatable = request.operation().effect() == Effect.QUERY;
    return new QueryTask<>(engine, request, 0, timeout, repeatable, waiting, Answer::response)
        .start();
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
