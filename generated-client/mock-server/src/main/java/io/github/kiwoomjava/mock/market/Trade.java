package io.github.kiwoomjava.mock.market;

/** A trade of other people, as an order that waits sees it. */
final class Trade {
  private final Exchange exchange;
  private final DayPath path;
  private final int step;
  private final long price;

  Trade(Exchange exchange, DayPath path, int step) {
    this.exchange = exchange;
    this.path = path;
    this.step = step;
    price = path.price(step);
  }

  /** Whether it is the closing auction. */
  boolean isClose() {
    return step == path.steps() - 1;
  }

  private boolean isAuction() {
    return !path.stock().kind().isAmerican() && (step == 0 || isClose());
  }

  /** Whether a stop price was reached. */
  boolean setsOff(Order order) {
    long stop = order.ticket().stop();
    return order.side() == Side.BUY ? price >= stop : price <= stop;
  }

  /** At which price an order may take part, 0 for none. */
  long priceFor(Order order) {
    return switch (order.type()) {
      case MARKET, STOP, VWAP, TWAP -> order.meets(price) ? price : 0;
      case CONDITIONAL -> isClose() ? price : limited(order);
      case MIDDLE -> isAuction() ? 0 : middle(order);
      case LIMIT_ON_CLOSE, MARKET_ON_CLOSE -> isClose() && order.meets(price) ? price : 0;
      case BEFORE_OPEN, AFTER_CLOSE, SINGLE_PRICE -> 0;
      case LIMIT, BEST, FIRST, STOP_LIMIT, VWAP_LIMIT, TWAP_LIMIT -> limited(order);
    };
  }

  /** In an auction everybody pays the same, else who waited gets the own price. */
  private long limited(Order order) {
    return !order.meets(price) ? 0 : isAuction() || order.type().isSliced() ? price : order.price();
  }

  private long middle(Order order) {
    Book book = exchange.book(path, step + 1);
    if (book.asks().isEmpty() || book.bids().isEmpty()) {
      return 0;
    }
    long middle = (book.asks().get(0).price() + book.bids().get(0).price()) / 2;
    return order.meets(middle) ? middle : 0;
  }
}
