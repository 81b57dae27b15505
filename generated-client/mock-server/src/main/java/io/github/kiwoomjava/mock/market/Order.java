package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands.
 *
 * @param number counted up over all accounts
 * @param original the order that this one amends or cancels, or null
 * @param root the first of a chain of amendments, or the order itself
 * @param ticket what was asked for; the price of a best order is the one that it took
 * @param ceiling what a share may cost at most, by which money is reserved
 * @param filled what was executed so far
 * @param withdrawn what was cancelled, amended or ran out at the close
 * @param fillValue price times quantity of all executions
 * @param fees of all executions
 * @param taxes of all executions
 * @param triggered whether its stop price was traded
 * @param date the trading day at the stock's exchange
 * @param time when it was accepted, Korean
 * @param lastFill when it was last executed, or null
 */
public record Order(
    long number,
    @Nullable Long original,
    long root,
    String appKey,
    OrderTicket ticket,
    long ceiling,
    long filled,
    long withdrawn,
    long fillValue,
    long fees,
    long taxes,
    boolean triggered,
    LocalDate date,
    LocalDateTime time,
    @Nullable LocalDateTime lastFill) {
  /** An order that has no number yet. */
  static Order of(
      @Nullable Order original,
      String appKey,
      OrderTicket ticket,
      long ceiling,
      LocalDate date,
      LocalDateTime now) {
    return new Order(
        0,
        original == null ? null : original.number(),
        original == null ? 0 : original.root(),
        appKey,
        ticket,
        ceiling,
        0,
        0,
        0,
        0,
        0,
        false,
        date,
        now,
        null);
  }

  public Stock stock() {
    return ticket.stock();
  }

  public Side side() {
    return ticket.side();
  }

  public OrderType type() {
    return ticket.type();
  }

  /** The limit, 0 for an order without. */
  public long price() {
    return ticket.price();
  }

  /** What was ordered. */
  public long quantity() {
    return ticket.quantity();
  }

  /** What may still be executed. */
  public long open() {
    return quantity() - filled - withdrawn;
  }

  public boolean isMarket() {
    return type() == OrderType.MARKET;
  }

  /** The average price of the executions, 0 without any. */
  public long averageFill() {
    return filled == 0 ? 0 : Math.round((double) fillValue / filled);
  }

  /** Whether it may be executed at a price. */
  boolean meets(long at) {
    if (side() == Side.BUY) {
      return at <= (price() == 0 ? ceiling : price());
    }
    return at >= price();
  }

  Order numbered(long value) {
    return new Order(
        value,
        original,
        root == 0 ? value : root,
        appKey,
        ticket,
        ceiling,
        filled,
        withdrawn,
        fillValue,
        fees,
        taxes,
        triggered,
        date,
        time,
        lastFill);
  }

  Order filled(long shares, long at, long fee, long tax, LocalDateTime when) {
    return new Order(
        number,
        original,
        root,
        appKey,
        ticket,
        ceiling,
        filled + shares,
        withdrawn,
        fillValue + shares * at,
        fees + fee,
        taxes + tax,
        triggered,
        date,
        time,
        when);
  }

  Order withdrawn(long shares) {
    return new Order(
        number,
        original,
        root,
        appKey,
        ticket,
        ceiling,
        filled,
        withdrawn + shares,
        fillValue,
        fees,
        taxes,
        triggered,
        date,
        time,
        lastFill);
  }

  /** Its stop price was traded. */
  Order setOff() {
    return new Order(
        number, original, root, appKey, ticket, ceiling, filled, withdrawn, fillValue, fees, taxes,
        true, date, time, lastFill);
  }
}
