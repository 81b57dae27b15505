package io.github.kiwoomjava.mock.market;

/** The exchange or the broker does not take an order. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final long possible;

  /** Why. */
  public enum Reason {
    UNKNOWN_STOCK,
    BEFORE_OPEN,
    AFTER_CLOSE,
    NO_TRADING_DAY,
    /** The exchange is open, but takes no orders of this kind now. */
    NOT_AT_THIS_HOUR,
    /** The venue, or the kind of stock, knows no such orders. */
    NO_SUCH_ORDER_TYPE,
    /** An order of this kind needs a limit or a stop price. */
    NO_PRICE,
    OFF_THE_GRID,
    OUTSIDE_THE_LIMITS,
    BAD_QUANTITY,
    NOT_ENOUGH_CASH,
    NOT_ENOUGH_SHARES,
    UNKNOWN_ORDER,
    NOTHING_OPEN
  }

  public Refusal(Reason reason, long possible) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.possible = possible;
  }

  public Reason reason() {
    return reason;
  }

  /** The quantity that would have been possible, 0 where that is not the point. */
  public long possible() {
    return possible;
  }
}
