package io.github.kiwoomjava.mock.market;

import java.time.LocalDateTime;

/**
 * Something that happened to an order.
 *
 * @param order as it stands afterwards
 * @param shares executed or withdrawn; 0 when it was only accepted
 * @param price of the execution, otherwise 0
 * @param execution counted up over all executions of the day; 0 for others
 */
public record OrderEvent(
    Kind kind, Order order, long shares, long price, long execution, LocalDateTime time) {
  /** What happened. */
  public enum Kind {
    ACCEPTED,
    FILLED,
    AMENDED,
    CANCELLED,
    /** Not executed until the close. */
    EXPIRED
  }
}
