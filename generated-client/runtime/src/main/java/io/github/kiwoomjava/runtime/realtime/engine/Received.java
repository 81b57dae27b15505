package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.ConditionHit;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import io.github.kiwoomjava.runtime.realtime.RealtimeMessage;

/** An event with the message that it came in, for listeners that want both. */
public record Received(RealtimeEvent event, RealtimeMessage message) {
  /** What the latest of counts, if only that is wanted. */
  static Object itemOf(Object event) {
    if (event instanceof Received received) {
      return itemOf(received.event);
    }
    if (event instanceof RealtimeEvent live) {
      String type = live.type();
      String item = live.item();
      return new Item(type == null ? "" : type, item == null ? "" : item);
    }
    return event instanceof ConditionHit hit ? hit.stockCode() : event;
  }

  private record Item(String type, String code) {}
}
