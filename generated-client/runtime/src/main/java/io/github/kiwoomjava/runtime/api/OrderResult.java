package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.order.OrderReport;
import java.time.Duration;
import java.time.Instant;

/**
 * What became of an order: accepted, rejected, or unknown.
 *
 * @param <R> the response
 */
public sealed interface OrderResult<R> {
  /**
   * The server took the order.
   *
   * @param response its answer, with the order number
   * @param <R> the response
   */
  record Accepted<R>(R response) implements OrderResult<R> {}

  /**
   * The order surely does not stand: the server refused it, or it was never sent.
   *
   * @param cause why; {@link KiwoomException#sent()} tells whether the server saw it
   * @param <R> the response
   */
  record Rejected<R>(KiwoomException cause) implements OrderResult<R> {}

  /**
   * The order may or may not stand. {@link #lookUp() Look for it} before doing anything else;
   * sending it again may buy twice.
   *
   * @param operation the API id
   * @param request the request object that was sent
   * @param sentAt when it was handed to the connection
   * @param cause what is known of the failure
   * @param lookup looks for it, through the client that sent it
   * @param <R> the response
   */
  record Unknown<R>(
      String operation, Object request, Instant sentAt, KiwoomException cause, OrderLookup lookup)
      implements OrderResult<R> {
    /**
     * Looks for the order among the account's open, executed and other orders, now. Waits for the
     * answers; see {@link OrderLookup#lookUp()}.
     *
     * @throws IllegalArgumentException if such orders are in no listing
     */
    @CheckReturnValue
    public OrderReport lookUp() {
      return lookup.lookUp();
    }

    /**
     * Looks until one listed order agrees with this one, or until time is up; see {@link
     * OrderLookup#lookUp(Duration)}.
     *
     * @param atMost how long to look; it is looked once at least
     * @throws IllegalArgumentException if such orders are in no listing, or the time is negative
     */
    @CheckReturnValue
    public OrderReport lookUp(Duration atMost) {
      return lookup.lookUp(atMost);
    }

    /** Without the request, which says what somebody trades. */
    @Override
    public String toString() {
      return "Unknown[" + operation + ", sent at " + sentAt + ", " + cause.getMessage() + "]";
    }
  }
}
