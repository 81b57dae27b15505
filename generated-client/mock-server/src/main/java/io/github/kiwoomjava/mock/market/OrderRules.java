package io.github.kiwoomjava.mock.market;

import io.github.kiwoomjava.mock.market.Book.Level;
import io.github.kiwoomjava.mock.market.Refusal.Reason;
import java.time.LocalDateTime;
import java.util.List;

/** What the exchange and the broker want of an order before they take it. */
final class OrderRules {
  /** Where a day has no highest price: how far a market order may run. */
  private static final long RUN_PERCENT = 110;

  /** More shares than this are a slip of the keyboard, and would not fit into numbers. */
  private static final long MOST = 1_000_000_000;

  private final Exchange exchange;

  OrderRules(Exchange exchange) {
    this.exchange = exchange;
  }

  /** The ticket with the price that its type takes from the book. */
  OrderTicket priced(OrderTicket ticket, LocalDateTime now) {
    Book book = exchange.book(ticket.stock(), now);
    boolean buys = ticket.side() == Side.BUY;
    return switch (ticket.type()) {
      case BEST -> ticket.withPrice(best(buys ? book.asks() : book.bids()));
      case FIRST -> ticket.withPrice(best(buys ? book.bids() : book.asks()));
      default -> ticket.type().hasLimit() ? ticket : ticket.withPrice(0);
    };
  }

  private static long best(List<Level> side) {
    if (side.isEmpty()) {
      throw new Refusal(Reason.OUTSIDE_THE_LIMITS, 0);
    }
    return side.get(0).price();
  }

  /** What a share may cost at most. */
  long ceiling(OrderTicket ticket, LocalDateTime now) {
    if (ticket.price() > 0 && ticket.type() != OrderType.CONDITIONAL) {
      return ticket.price();
    }
    Quote quote = exchange.quote(ticket.stock(), now);
    return switch (ticket.type()) {
      case BEFORE_OPEN -> quote.previousClose();
      case AFTER_CLOSE -> quote.price();
      default -> highest(ticket.stock(), quote);
    };
  }

  private static long highest(Stock stock, Quote quote) {
    long limit = stock.grid().upperLimit(quote.previousClose());
    return limit < Integer.MAX_VALUE
        ? limit
        : stock.grid().floor(quote.price() * RUN_PERCENT / 100);
  }

  /** Passes or throws; the money and shares of the account are checked, too. */
  void check(Account account, Order wanted, LocalDateTime now) {
    OrderTicket ticket = wanted.ticket();
    if (ticket.quantity() <= 0 || ticket.quantity() > MOST) {
      throw new Refusal(Reason.BAD_QUANTITY, 0);
    }
    if (ticket.type().hasLimit()) {
      checkPrice(ticket, ticket.price(), now);
    }
    if (ticket.type().hasStop()) {
      checkPrice(ticket, ticket.stop(), now);
    }
    if (ticket.side() == Side.SELL) {
      long sellable = account.sellable(ticket.stock(), ticket.loan());
      if (ticket.quantity() > sellable) {
        throw new Refusal(Reason.NOT_ENOUGH_SHARES, sellable);
      }
    } else if (account.needed(wanted, ticket.quantity()) > account.free()) {
      throw new Refusal(Reason.NOT_ENOUGH_CASH, affordable(account, wanted));
    }
  }

  /** The most shares that the account can pay. */
  static long affordable(Account account, Order wanted) {
    long low = 0;
    long high = wanted.quantity();
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (account.needed(wanted, middle) <= account.free()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private void checkPrice(OrderTicket ticket, long price, LocalDateTime now) {
    if (price <= 0) {
      throw new Refusal(Reason.NO_PRICE, 0);
    }
    Quote quote = exchange.quote(ticket.stock(), now);
    PriceGrid grid = ticket.stock().grid();
    if (!grid.isOnGrid(price)) {
      throw new Refusal(Reason.OFF_THE_GRID, 0);
    }
    long previous = quote.previousClose();
    long highest = grid.upperLimit(previous);
    long lowest = grid.lowerLimit(previous);
    if (ticket.type() == OrderType.SINGLE_PRICE) {
      highest = Math.min(highest, quote.price() * 110 / 100);
      lowest = Math.max(lowest, quote.price() * 90 / 100);
    }
    if (price > highest || price < lowest) {
      throw new Refusal(Reason.OUTSIDE_THE_LIMITS, 0);
    }
  }
}
