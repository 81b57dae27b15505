package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Book;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.MarketListener;
import io.github.kiwoomjava.mock.market.Order;
import io.github.kiwoomjava.mock.market.OrderEvent;
import io.github.kiwoomjava.mock.market.Position;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.socket.LiveData;
import io.github.kiwoomjava.mock.socket.SocketService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns what happens at the exchange into live events: 0B, 0C, 0D, and 00, 04 for accounts. */
public final class MarketFeed implements MarketListener {
  private static final List<String> VENUES = List.of("", "_NX", "_AL");
  private static final List<String> ACCOUNT_TYPES = List.of("00", "04");
  private static final List<String> TYPES = List.of("0B", "0D", "0C");
  private static final List<String> ABROAD = List.of("FE", "FT");

  private final Market market;
  private final SocketService sockets;
  private final MinuteFeed minutes;
  private final Map<String, Row> rows = new ConcurrentHashMap<>();

  /** Whether live data of a type comes from the market. */
  public static boolean plays(String type) {
    return TYPES.contains(type)
        || ACCOUNT_TYPES.contains(type)
        || ABROAD.contains(type)
        || MinuteFeed.plays(type);
  }

  public MarketFeed(Market market, SocketService sockets) {
    this.market = market;
    this.sockets = sockets;
    minutes = new MinuteFeed(sockets);
  }

  @Override
  public boolean watches(Stock stock) {
    if (stock.kind().isAmerican()) {
      return sockets.hears("FE", stock.code()) || sockets.hears("FT", stock.code());
    }
    for (String type : TYPES) {
      // Most of the time nobody listens, and this is asked of all stocks.
      if (sockets.hears(type)) {
        for (String venue : VENUES) {
          if (sockets.hears(type, stock.code() + venue)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Override
  public boolean watchesMinutes() {
    return minutes.isWatched();
  }

  @Override
  public void minute(Snapshot at) {
    minutes.publish(at);
  }

  @Override
  public void tradedAbroad(Stock stock, Snapshot at) {
    for (String type : ABROAD) {
      if (sockets.hears(type, stock.code())) {
        Map<String, String> values = minutes.values(type, Frame.of(at, stock));
        sockets.publish(
            new LiveData(type, sockets.name(type), stock.code(), values, null, stock.board()));
      }
    }
  }

  @Override
  public void traded(Quote quote, Book book) {
    Values values = QuoteValues.quote(new Values(), quote);
    QuoteValues.book(values, book, quote.previousClose(), quote.time());
    for (String type : TYPES) {
      for (String venue : VENUES) {
        String item = quote.stock().code() + venue;
        if (sockets.hears(type, item)) {
          sockets.publish(type, item, row(type).texts(values), null);
        }
      }
    }
  }

  @Override
  public void ordered(OrderEvent event) {
    Order order = event.order();
    Quote quote = market.quote(order.stock());
    Values values = OrderValues.of(order, quote);
    QuoteValues.book(values, market.book(order.stock()), quote.previousClose(), event.time());
    values.time(event.time().toLocalTime(), "908");
    switch (event.kind()) {
      case ACCEPTED -> values.text("접수", "913");
      case FILLED ->
          values
              .text("체결", "913")
              .whole(event.execution(), "909")
              .money(order.averageFill(), "910")
              .shares(order.filled(), "911")
              .money(event.price(), "914")
              .shares(event.shares(), "915");
      case AMENDED -> values.text("확인", "913");
      case CANCELLED ->
          values
              .text("확인", "913")
              .text(OrderValues.side(order.side()) + "취소", "905")
              .shares(0, "902");
      case EXPIRED -> values.text("취소", "913");
    }
    sockets.publish("00", order.stock().code(), row("00").texts(values), order.appKey());
    if (event.kind() == OrderEvent.Kind.FILLED) {
      balance(order, quote);
    }
  }

  private void balance(Order order, Quote quote) {
    Stock stock = order.stock();
    market.account(order.appKey()).positions().stream()
        .filter(position -> position.stock().equals(stock))
        .findFirst()
        .ifPresent(
            position ->
                sockets.publish(
                    "04",
                    stock.code(),
                    row("04").texts(balance(order, position, quote)),
                    order.appKey()));
  }

  private Values balance(Order order, Position position, Quote quote) {
    long reserved =
        market.account(order.appKey()).orders().stream()
            .filter(o -> o.side() == Side.SELL && o.stock().equals(position.stock()))
            .mapToLong(Order::open)
            .sum();
    Values values = QuoteValues.quote(QuoteValues.stock(new Values(), position.stock()), quote);
    QuoteValues.book(values, market.book(position.stock()), quote.previousClose(), quote.time());
    return values
        .text(OrderValues.account(order.appKey()), "9201")
        .text("00", "917")
        .text("00000000", "916", "918")
        .shares(position.quantity(), "930")
        .money(position.averageCost(), "931")
        .money(position.cost(), "932")
        .shares(position.quantity() - reserved, "933")
        .whole(position.boughtToday() - position.soldToday(), "945")
        .text(order.side() == Side.BUY ? "2" : "1", "946")
        .money(0, "950", "951", "957", "958", "990", "992", "959", "924")
        .percent(0, "8019", "991", "993");
  }

  private Row row(String type) {
    return rows.computeIfAbsent(
        type, name -> new Row(List.of(), List.of(sockets.exampleValues(name)), false));
  }
}
