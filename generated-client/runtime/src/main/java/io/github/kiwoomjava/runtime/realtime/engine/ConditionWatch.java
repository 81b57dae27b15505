package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.Condition;
import io.github.kiwoomjava.runtime.realtime.ConditionDialect;
import io.github.kiwoomjava.runtime.realtime.ConditionHit;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A condition that is watched, for one listener or several. Confined to a connection's tasks. */
final class ConditionWatch {
  private final ConditionDialect<?> dialect;
  private final Condition condition;
  private final List<LiveSubscription> listeners = new ArrayList<>();
  private final Map<StockCode, String> members = new LinkedHashMap<>();
  private boolean running;
  private boolean refused;
  private boolean accepted;

  ConditionWatch(ConditionDialect<?> dialect, Condition condition) {
    this.dialect = dialect;
    this.condition = condition;
  }

  ConditionDialect<?> dialect() {
    return dialect;
  }

  Condition condition() {
    return condition;
  }

  List<LiveSubscription> listeners() {
    return List.copyOf(listeners);
  }

  /** Whether the server has to be asked for it. */
  boolean isWaiting() {
    return !running && !refused;
  }

  boolean isRefused() {
    return refused;
  }

  /** Whether the server has ever done it. */
  boolean isAccepted() {
    return accepted;
  }

  /** One who comes later gets the list from here. */
  void add(LiveSubscription listener) {
    listeners.add(listener);
    refused = false;
    if (running) {
      listener.accepted();
      members.forEach((code, exchange) -> listener.offer(initial(code, exchange)));
    }
  }

  /** Whether nobody is left. */
  boolean remove(LiveSubscription listener) {
    listeners.remove(listener);
    return listeners.isEmpty();
  }

  /** The server has begun, with these. */
  void started(Map<StockCode, String> first) {
    boolean again = accepted;
    running = true;
    accepted = true;
    members.clear();
    members.putAll(first);
    for (LiveSubscription listener : listeners()) {
      if (!again) {
        listener.accepted();
      }
      members.forEach((code, exchange) -> listener.offer(initial(code, exchange)));
    }
  }

  private ConditionHit initial(StockCode code, String exchange) {
    return new ConditionHit(
        condition, code, exchange.isEmpty() ? null : exchange, ConditionHit.Kind.IN, null, true);
  }

  void refuse() {
    refused = true;
  }

  void hit(LiveHit hit) {
    String exchange = hit.exchange();
    if (hit.in()) {
      members.put(hit.stockCode(), exchange == null ? "" : exchange);
    } else {
      members.remove(hit.stockCode());
    }
    LocalTime time = hit.time();
    ConditionHit.Kind kind = hit.in() ? ConditionHit.Kind.IN : ConditionHit.Kind.OUT;
    ConditionHit event = new ConditionHit(condition, hit.stockCode(), exchange, kind, time, false);
    listeners().forEach(listener -> listener.offer(event));
  }

  /** The server knows nothing of it any more. */
  void connectionLost() {
    running = false;
    refused = false;
  }

  void retry() {
    refused = false;
  }

  /** Numbers come padded, with spaces or zeros. */
  static String key(@Nullable String sequence) {
    String plain = sequence == null ? "" : sequence.strip();
    int from = 0;
    while (from < plain.length() - 1 && plain.charAt(from) == '0') {
      from++;
    }
    return plain.substring(from);
  }
}
