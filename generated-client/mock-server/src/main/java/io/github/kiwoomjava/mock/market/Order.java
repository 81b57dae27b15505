package io.github.kiwoomjava.mock.market;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands.
 *
 * @param number counted up over all accounts
 * @param original the order that this one amends, or null
 * @param price the limit in won, or 0 for a market order
 * @param quantity what was ordered
 * @param ceiling what a share may cost at most, by which money is reserved: the limit, or for a
 *     market order the highest price of the day
 * @param filled what was executed so far
 * @param withdrawn what was cancelled, amended or ran out at the close
 * @param fillValue price times quantity of all executions, in won
 * @param time when it was accepted
 * @param lastFill when it was last executed, or null
 */
public record Order(
    long number,
    @Nullable Long original,
    String appKey,
    Stock stock,
    Side side,
    long price,
    long ceiling,
    long quantity,
    long filled,
    long withdrawn,
    long fillValue,
    LocalDateTime time,
    @Nullable LocalDateTime lastFill) {
  /** What may still be executed. */
  public long open() {
    return quantity - filled - withdrawn;
  }

  public boolean isMarket() {
    return price == 0;
  }

  /** The average price of the executions, 0 without any. */
  public long averageFill() {
    return filled == 0 ? 0 : Math.round((double) fillValue / filled);
  }

  /** Whether it may be executed at a price. */
  boolean meets(long at) {
    return isMarket() || (side == Side.BUY ? at <= price : at >= price);
  }

  Order numbered(long value) {
    return new Order(
        value, original, appKey, stock, side, price, ceiling, quantity, filled, withdrawn,
        fillValue, time, lastFill);
  }

  Order filled(long shares, long at, LocalDateTime when) {
    return new Order(
        number,
        original,
        appKey,
        stock,
        side,
        price,
        ceiling,
        quantity,
        filled + shares,
        withdrawn,
        fillValue + shares * at,
        time,
        when);
  }

  Order withdrawn(long shares) {
    return new Order(
        number,
        original,
        appKey,
        stock,
        side,
        price,
        ceiling,
        quantity,
        filled,
        withdrawn + shares,
        fillValue,
        time,
        lastFill);
  }
}
