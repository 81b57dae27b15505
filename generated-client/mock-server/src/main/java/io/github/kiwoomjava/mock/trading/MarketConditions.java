package io.github.kiwoomjava.mock.trading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.market.Candle;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.market.Stock.Kind;
import io.github.kiwoomjava.mock.socket.SavedConditions;
import io.github.kiwoomjava.mock.socket.SocketService;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A few saved conditions, met or not by what the market does. */
final class MarketConditions implements SavedConditions {
  static final List<String> OPERATIONS =
      List.of("ka10171", "ka10172", "ka10173", "ka10174", "usa20280", "usa20281", "usa20291");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  private final Market market;
  private final SocketService sockets;
  private final Map<String, Condition> conditions = new LinkedHashMap<>();

  /** Who met the conditions that are watched, when that was last looked at. */
  private final Map<String, Set<String>> last = new HashMap<>();

  private record Condition(String name, Predicate<Frame> met) {}

  MarketConditions(Market market, SocketService sockets) {
    this.market = market;
    this.sockets = sockets;
    conditions.put("0", new Condition("3% 이상 상승", frame -> rate(frame) >= 3));
    conditions.put("1", new Condition("3% 이상 하락", frame -> rate(frame) <= -3));
    conditions.put("2", new Condition("거래량 전일 초과", MarketConditions::isBusy));
    conditions.put("3", new Condition("당일 고가", MarketConditions::isAtItsHigh));
    conditions.put("4", new Condition("음봉", frame -> frame.span().close() < frame.span().open()));
  }

  private static double rate(Frame frame) {
    return 100.0 * (frame.span().close() - frame.base()) / frame.base();
  }

  private static boolean isBusy(Frame frame) {
    return frame.span().volume() > TradingQuantities.earlier(frame, 1);
  }

  private static boolean isAtItsHigh(Frame frame) {
    Candle day = frame.span();
    return day.volume() > 0 && day.close() == day.high() && day.high() > day.low();
  }

  @Override
  public Map<String, String> list() {
    Map<String, String> names = new LinkedHashMap<>();
    conditions.forEach((seq, condition) -> names.put(seq, condition.name()));
    return names;
  }

  @Override
  public List<ObjectNode> matches(boolean american, String seq, ObjectNode example) {
    Row row = new Row(List.of(), List.of(example), false);
    return market.ask(
        snapshot -> {
          List<ObjectNode> rows = new ArrayList<>();
          Set<String> codes = new LinkedHashSet<>();
          meeting(snapshot, american, seq)
              .forEach(
                  frame -> {
                    rows.add(row.fill(values(frame)));
                    codes.add(frame.stock().code());
                  });
          if (!american) {
            remember(seq, codes);
          }
          return rows;
        });
  }

  /** Who watches already must still hear of what changed since. */
  private synchronized void remember(String seq, Set<String> codes) {
    last.putIfAbsent(seq, codes);
  }

  private Stream<Frame> meeting(Snapshot snapshot, boolean american, String seq) {
    Condition condition = conditions.get(seq);
    return condition == null
        ? Stream.of()
        : snapshot.stocks().stream()
            .filter(stock -> stock.kind() == (american ? Kind.US_STOCK : Kind.STOCK))
            .map(stock -> Frame.of(snapshot, stock))
            .filter(condition.met());
  }

  private static Values values(Frame frame) {
    Candle day = frame.span();
    long change = day.close() - frame.base();
    return new Values()
        .text(frame.stock().code(), "9001", "jmcode")
        .text(frame.stock().name(), "302")
        .text(frame.stock().board(), "stex_tp")
        .text(change > 0 ? "2" : change < 0 ? "5" : "3", "25")
        .put(frame.price(day.close()), "10")
        .put(frame.change(change), "11")
        .put(frame.percent(change, frame.base()), "12")
        .put(frame.shares(day.volume()), "13")
        .put(frame.price(day.open()), "16")
        .put(frame.price(day.high()), "17")
        .put(frame.price(day.low()), "18");
  }

  boolean isWatched() {
    return conditions.keySet().stream().anyMatch(seq -> sockets.watchesCondition(false, seq));
  }

  /** Tells of the stocks that began, or ceased, to meet a condition in the last minute. */
  synchronized void publish(Snapshot at) {
    String time = TIME.format(at.now());
    for (String seq : conditions.keySet()) {
      if (!sockets.watchesCondition(false, seq)) {
        last.remove(seq);
        continue;
      }
      Set<String> now = new LinkedHashSet<>();
      meeting(at, false, seq).forEach(frame -> now.add(frame.stock().code()));
      Set<String> before = last.getOrDefault(seq, Set.of());
      now.stream()
          .filter(code -> !before.contains(code))
          .forEach(code -> sockets.conditionHit(false, seq, code, true, time));
      before.stream()
          .filter(code -> !now.contains(code))
          .forEach(code -> sockets.conditionHit(false, seq, code, false, time));
      last.put(seq, now);
    }
  }
}
