package io.github.kiwoomjava.runtime.api;

import java.util.List;
import java.util.function.Function;

/** The engine behind a generated client. Thread-safe. */
@SuppressWarnings("DoNotCallSuggester") // until the engine is in
public final class ApiClient implements AutoCloseable {
  ApiClient() {}

  /** A query. */
  public <Q, R> Call<R> call(ApiOperation<Q, R> operation, Q request) {
    throw new UnsupportedOperationException();
  }

  /** A query whose answer comes in pages. */
  public <Q, R, T> PagedCall<R, T> paged(
      ApiOperation<Q, R> operation, Q request, Function<R, List<T>> rows) {
    throw new UnsupportedOperationException();
  }

  /** An order. */
  public <Q, R> OrderCall<R> order(ApiOperation<Q, R> operation, Q request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
