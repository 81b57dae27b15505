package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Book;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.MarketListener;
import io.github.kiwoomjava.mock.market.OrderEvent;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.socket.LiveData;
import io.github.kiwoomjava.mock.socket.SocketService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns what happens at the exchange into live events: 0B, 0C, 0D, FE, FT and those of {@link
 * OrderFeed}.
 */
public final class MarketFeed implements MarketListener {
  private static final List<String> VENUES = List.of("", "_NX", "_AL");
  private static final List<String> TYPES = List.of("0B", "0D", "0C");
  private static final List<String> ABROAD = List.of("FE", "FT");

  private final SocketService sockets;
  private final MinuteFeed minutes;
  private final OrderFeed orders;
  private final MarketConditions conditions;
  private final Map<String, Row> rows = new ConcurrentHashMap<>();

  /** Whether live data of a type comes from the market. */
  public static boolean plays(String type) {
    return TYPES.contains(type)
        || MarketConditions.OPERATIONS.contains(type)
        || OrderFeed.TYPES.contains(type)
        || ABROAD.contains(type)
        || MinuteFeed.plays(type);
  }

  public MarketFeed(Market market, SocketService sockets) {
    orders = new OrderFeed(market, sockets);
    conditions = new MarketConditions(market, sockets);
    sockets.conditions(conditions);
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
    return minutes.isWatched() || conditions.isWatched();
  }

  @Override
  public void minute(Snapshot at) {
    minutes.publish(at);
    conditions.publish(at);
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
    orders.publish(event);
  }

  private Row row(String type) {
    return rows.computeIfAbsent(
        type, name -> new Row(List.of(), List.of(sockets.exampleValues(name)), false));
  }
}
