package io.github.kiwoomjava.runtime.realtime;

import java.time.Instant;
import java.util.List;

/**
 * A time in which events were lost, because there was no connection. What happened in it can be
 * asked for over REST.
 *
 * @param path the WebSocket's path
 * @param from when something was heard for the last time
 * @param to when everything was registered again
 * @param feeds the registrations that had been live before
 * @param conditions the condition searches that were watched before; their lists come again
 */
public record Gap(
    String path, Instant from, Instant to, List<Feed<?>> feeds, List<Condition> conditions) {
  public Gap {
    feeds = List.copyOf(feeds);
    conditions = List.copyOf(conditions);
  }
}
