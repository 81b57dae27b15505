package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.order.OrderReport;
import java.time.Duration;

/**
 * Looks for one order of unknown fate among the account's open, executed and other orders. It
 * reports what is there and decides nothing.
 */
@FunctionalInterface
public interface OrderLookup {
  /**
   * Looks now, with queries alone, which wait for their turns as any do: mostly two or three calls,
   * more if the listings have several pages. Can be asked again, as an order may show up late.
   *
   * @return what was found; listings that could not be read are among its failures
   * @throws IllegalArgumentException if such orders are in no listing; the message says where else
   *     to look
   */
  OrderReport lookUp();

  /**
   * Looks until one listed order agrees with the one that was sent in all that is known, or until
   * time is up: right after a large order, listings may show only part of it.
   *
   * @param atMost how long to look; it is looked once at least
   * @return what was found last
   * @throws IllegalArgumentException if such orders are in no listing, or the time is negative
   * @throws io.github.kiwoomjava.runtime.error.CallInterruptedException if the thread is
   *     interrupted
   */
  default OrderReport lookUp(Duration atMost) {
    return lookUp();
  }
}
