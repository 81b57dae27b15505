package io.github.kiwoomjava.mock.market;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks the exchange for.
 *
 * @param quantity shares, or grams of gold
 * @param price the limit in the unit of the stock's prices; 0 where the type has none
 * @param stop the price that sets it off; 0 where the type has none
 * @param loan set for orders on credit
 */
public record OrderTicket(
    Side side,
    Stock stock,
    long quantity,
    OrderType type,
    Validity validity,
    long price,
    long stop,
    Venue venue,
    @Nullable Loan loan) {

  public static OrderTicket limit(Side side, Stock stock, long quantity, long price) {
    return of(side, stock, quantity, OrderType.LIMIT, Validity.DAY, price);
  }

  public static OrderTicket market(Side side, Stock stock, long quantity) {
    return of(side, stock, quantity, OrderType.MARKET, Validity.DAY, 0);
  }

  public static OrderTicket of(
      Side side, Stock stock, long quantity, OrderType type, Validity validity, long price) {
    return new OrderTicket(side, stock, quantity, type, validity, price, 0, Venue.KRX, null);
  }

  public OrderTicket withStop(long value) {
    return new OrderTicket(side, stock, quantity, type, validity, price, value, venue, loan);
  }

  public OrderTicket at(Venue value) {
    return new OrderTicket(side, stock, quantity, type, validity, price, stop, value, loan);
  }

  public OrderTicket onCredit(Loan value) {
    return new OrderTicket(side, stock, quantity, type, validity, price, stop, venue, value);
  }

  OrderTicket withPrice(long value) {
    return new OrderTicket(side, stock, quantity, type, validity, value, stop, venue, loan);
  }

  OrderTicket withQuantity(long value) {
    return new OrderTicket(side, stock, value, type, validity, price, stop, venue, loan);
  }

  /** An amended order whose price was the book's has a limit of its own from then on. */
  OrderTicket amended(long newQuantity, long newPrice, long newStop) {
    OrderType kept = type == OrderType.BEST || type == OrderType.FIRST ? OrderType.LIMIT : type;
    return new OrderTicket(
        side,
        stock,
        newQuantity,
        kept,
        validity,
        kept.hasLimit() ? newPrice : 0,
        newStop == 0 ? stop : newStop,
        venue,
        loan);
  }
}
