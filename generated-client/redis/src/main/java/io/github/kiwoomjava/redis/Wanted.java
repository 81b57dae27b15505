package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import io.github.kiwoomjava.runtime.realtime.RealtimeItem;
import io.github.kiwoomjava.runtime.realtime.RealtimeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A registration that somebody in the fleet wants.
 *
 * @param type such as {@code 0B}
 * @param code empty for everything of the type
 * @param exchange empty where items have none
 */
record Wanted(String type, String code, String exchange) {
  private static final String SEPARATOR = "\t";

  static Wanted parse(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    return new Wanted(parts[0], parts[1], parts[2]);
  }

  static List<Wanted> parseAll(String lines) {
    return Arrays.stream(lines.split("\n")).filter(l -> !l.isEmpty()).map(Wanted::parse).toList();
  }

  static String write(Collection<Wanted> all) {
    return all.stream().map(Wanted::toString).sorted().collect(Collectors.joining("\n"));
  }

  /** The same as a feed, whose events nobody here decodes. */
  Feed<RealtimeEvent> feed(RealtimeType<RealtimeEvent> raw) {
    return code.isEmpty()
        ? Feed.all(raw)
        : Feed.ofItems(raw, List.of(new RealtimeItem(code, exchange.isEmpty() ? null : exchange)));
  }

  @Override
  public String toString() {
    return type + SEPARATOR + code + SEPARATOR + exchange;
  }
}
