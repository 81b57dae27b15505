package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.Interruption;
import io.github.kiwoomjava.mock.market.Session;
import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Stock.Kind;
import io.github.kiwoomjava.mock.socket.SocketService;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Live data that comes once a minute, its FIDs filled by the table of quantities. */
final class MinuteFeed {
  private static final List<String> OF_STOCKS = List.of("0A", "0E", "0F", "0H", "0g", "0w");
  private static final List<String> OF_FUNDS = List.of("0G");
  private static final List<String> OF_WARRANTS = List.of("0m", "0u");
  private static final List<String> OF_INDEXES = List.of("0J", "0U");
  private static final String GOLD = "0I";
  private static final String HOURS = "0s";
  private static final String HALTS = "1h";

  /** What the price of gold abroad goes by. */
  private static final List<String> GOLD_ITEMS = List.of("MGU", "MGD");

  private final SocketService sockets;
  private final Quantities quantities = new Quantities();
  private final Map<String, Row> rows = new ConcurrentHashMap<>();

  MinuteFeed(SocketService sockets) {
    this.sockets = sockets;
  }

  private static List<String> types() {
    return Stream.of(OF_STOCKS, OF_FUNDS, OF_WARRANTS, OF_INDEXES, List.of(GOLD, HOURS, HALTS))
        .flatMap(List::stream)
        .toList();
  }

  static boolean plays(String type) {
    return types().contains(type);
  }

  boolean isWatched() {
    return types().stream().anyMatch(sockets::hears);
  }

  void publish(Snapshot at) {
    List<String> heard = types().stream().filter(sockets::hears).toList();
    for (Stock stock : at.stocks()) {
      for (String type : heard) {
        if (isOf(type, stock)) {
          publish(type, stock.code(), () -> Frame.of(at, stock));
        }
      }
      if (heard.contains(HALTS)) {
        halts(at, stock);
      }
    }
    for (String index : at.indexes()) {
      for (String type : heard) {
        if (OF_INDEXES.contains(type) && !at.members(index).get(0).kind().isAmerican()) {
          publish(type, index, () -> Frame.index(at, index, at.today(false)));
        }
      }
    }
    at.universe().stocks(Kind.GOLD).stream()
        .limit(1)
        .forEach(gold -> GOLD_ITEMS.forEach(i -> publish(GOLD, i, () -> Frame.of(at, gold))));
    hours(at);
  }

  private static boolean isOf(String type, Stock stock) {
    return switch (stock.kind()) {
      case STOCK -> OF_STOCKS.contains(type);
      case ETF -> OF_STOCKS.contains(type) || OF_FUNDS.contains(type);
      case ELW -> OF_STOCKS.contains(type) || OF_WARRANTS.contains(type);
      case GOLD, US_STOCK, US_ETF -> false;
    };
  }

  /** Told of when it begins. */
  private void halts(Snapshot at, Stock stock) {
    if (stock.kind() != Kind.STOCK) {
      return;
    }
    int minute = at.steps(false) / Session.STEPS - 1;
    for (Interruption halt : at.interruptions(stock, at.today(false))) {
      if (halt.minute() == minute) {
        publish(HALTS, stock.code(), () -> Frame.of(at, stock).with(halt));
      }
    }
  }

  /** The beginning of trading, of the closing auction, and the close, by their codes. */
  private void hours(Snapshot at) {
    LocalTime next = at.now().toLocalTime().plusSeconds(Session.SECONDS);
    String state =
        next.equals(Calendar.OPEN.plusMinutes(1))
            ? "3"
            : next.equals(Calendar.CLOSE.minusMinutes(10))
                ? "2"
                : next.equals(Calendar.CLOSE) ? "8" : "";
    if (!state.isEmpty() && sockets.hears(HOURS, "")) {
      Values values = new Values().text(state, "215").time(next, "20").text("000000", "214");
      sockets.publish(HOURS, "", row(HOURS).texts(values), null);
    }
  }

  private interface Subject {
    Frame frame();
  }

  private void publish(String type, String item, Subject subject) {
    if (sockets.hears(type, item)) {
      sockets.publish(type, item, values(type, subject.frame()), null);
    }
  }

  /** An event's values, in the manner of the sheet's example. */
  Map<String, String> values(String type, Frame frame) {
    Row row = row(type);
    Values values = new Values();
    for (String fid : row.elements()) {
      Value value = quantities.value(type, fid, frame);
      if (value != null) {
        values.put(value, fid);
      }
    }
    return row.texts(values);
  }

  private Row row(String type) {
    return rows.computeIfAbsent(
        type, name -> new Row(List.of(), List.of(sockets.exampleValues(name)), false));
  }
}
