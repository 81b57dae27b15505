package io.github.kiwoomjava.runtime.api;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A query that is ready to be sent. Immutable; each {@code execute} is a new call to the server.
 *
 * @param <R> the response
 */
public interface Call<R> {
  /**
   * Sends the query and waits for the answer. It is repeated after failures that may pass, within
   * the timeout.
   *
   * @throws io.github.kiwoomjava.runtime.error.KiwoomException if there is no good answer
   */
  R execute();

  /**
   * Sends the query without waiting. Cancelling the future gives up the call, wherever it stands.
   *
   * @return completes with the response, or exceptionally with what {@link #execute()} throws
   */
  @CheckReturnValue
  CompletableFuture<R> executeAsync();

  /**
   * The same call with another timeout, which covers all of it: waiting for the pacer and for a
   * token, all tries, and reading the answer.
   */
  @CheckReturnValue
  Call<R> withTimeout(Duration timeout);
}
