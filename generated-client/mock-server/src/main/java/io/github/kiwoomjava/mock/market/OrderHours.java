package io.github.kiwoomjava.mock.market;

import io.github.kiwoomjava.mock.market.Refusal.Reason;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When orders of a kind are taken. */
final class OrderHours {
  /** From here on orders are gathered for the opening. */
  static final LocalTime GATHERING = LocalTime.of(8, 30);

  /** From here on orders are gathered for the close. */
  static final LocalTime CLOSING = Calendar.CLOSE.minusMinutes(10);

  static final LocalTime EARLY_END = LocalTime.of(8, 40);
  static final LocalTime LATE_END = LocalTime.of(16, 0);
  static final LocalTime SINGLE_END = LocalTime.of(18, 0);

  /** NXT begins half a minute later than KRX. */
  private static final LocalTime NXT_OPEN = LocalTime.of(9, 0, 30);

  private OrderHours() {}

  private record Hours(LocalTime from, LocalTime to) {
    boolean have(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(to);
    }
  }

  /**
   * Passes or throws.
   *
   * @param local the time at the stock's exchange
   */
  static void check(OrderTicket ticket, LocalDateTime local) {
    boolean american = ticket.stock().kind().isAmerican();
    boolean open =
        american
            ? AmericanCalendar.isTradingDay(local.toLocalDate())
            : Calendar.isTradingDay(local.toLocalDate());
    if (!open) {
      throw new Refusal(Reason.NO_TRADING_DAY, 0);
    }
    LocalTime time = local.toLocalTime();
    if (hours(ticket).have(time)) {
      return;
    }
    Hours session =
        american
            ? new Hours(AmericanCalendar.OPEN, AmericanCalendar.CLOSE)
            : new Hours(GATHERING, Calendar.CLOSE);
    if (session.have(time) || ticket.type().isOffHours()) {
      throw new Refusal(Reason.NOT_AT_THIS_HOUR, 0);
    }
    throw new Refusal(time.isBefore(session.from()) ? Reason.BEFORE_OPEN : Reason.AFTER_CLOSE, 0);
  }

  private static Hours hours(OrderTicket ticket) {
    if (ticket.stock().kind().isAmerican()) {
      return new Hours(AmericanCalendar.OPEN, AmericanCalendar.CLOSE);
    }
    LocalTime open = ticket.venue() == Venue.NXT ? NXT_OPEN : Calendar.OPEN;
    Hours continuous = new Hours(open, CLOSING);
    if (ticket.validity() != Validity.DAY || ticket.venue() == Venue.NXT) {
      return continuous;
    }
    return switch (ticket.type()) {
      case BEFORE_OPEN -> new Hours(GATHERING, EARLY_END);
      case AFTER_CLOSE -> new Hours(Calendar.CLOSE, LATE_END);
      case SINGLE_PRICE -> new Hours(LATE_END, SINGLE_END);
      case CONDITIONAL -> new Hours(GATHERING, CLOSING);
      case LIMIT, MARKET -> new Hours(GATHERING, Calendar.CLOSE);
      default -> continuous;
    };
  }

  /** Whether trades are made one by one, and not gathered for an auction. */
  static boolean isContinuous(Stock stock, LocalTime local) {
    return stock.kind().isAmerican() || (!local.isBefore(Calendar.OPEN) && local.isBefore(CLOSING));
  }
}
