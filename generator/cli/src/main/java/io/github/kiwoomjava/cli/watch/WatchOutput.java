package io.github.kiwoomjava.cli.watch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where live events are shown. Called by one thread at a time. */
interface WatchOutput {
  /**
   * Shows an event.
   *
   * @param kind what it is, such as {@code stock-trade (0B)}
   * @param item what it is about; may be empty
   */
  void event(String kind, String item, Map<String, @Nullable Object> members);

  /** Shows what happened to the connection. */
  void news(String text);
}
