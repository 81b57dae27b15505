package io.github.kiwoomjava.runtime.api;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * An order that is ready to be sent. The library sends it at most once per {@code submit}, whatever
 * happens.
 *
 * @param <R> the response
 */
@CheckReturnValue
public interface OrderCall<R> {
  /** Sends the order and waits for what becomes of it. Failures are results, not exceptions. */
  OrderResult<R> submit();

  /**
   * Sends the order without waiting. Cancelling the future stops the waiting, not the order: it may
   * have been sent already.
   */
  CompletableFuture<OrderResult<R>> submitAsync();

  /** The same order with another timeout. */
  OrderCall<R> withTimeout(Duration timeout);
}
