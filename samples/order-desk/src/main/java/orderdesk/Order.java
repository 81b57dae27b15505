package orderdesk;

import java.util.Locale;

/** What somebody wants to send: a new order, or a change to one that stands. */
sealed interface Order {
  /** The stock that it is about. */
  String stock();

  /**
   * A new order.
   *
   * @param price in won; 0 takes what the market gives
   */
  record New(Side side, String stock, long shares, long price) implements Order {}

  /** Another price for the open rest of an order. */
  record Amend(String number, String stock, long shares, long price) implements Order {}

  /** The end of an order's open rest. */
  record Cancel(String number, String stock, long shares) implements Order {}

  /** What to type to have it sent: something that has to be looked up in the ticket. */
  default String confirmation() {
    if (this instanceof New order) {
      return order.side().name().toLowerCase(Locale.ROOT) + " " + order.shares();
    }
    return this instanceof Amend order ? "amend " + order.number() : "cancel " + number(this);
  }

  private static String number(Order order) {
    return ((Cancel) order).number();
  }
}
