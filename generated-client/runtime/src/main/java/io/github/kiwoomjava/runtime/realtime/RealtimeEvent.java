package io.github.kiwoomjava.runtime.realtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One event of live data. Every generated realtime record is one. */
public interface RealtimeEvent {
  /** The kind of data, such as {@code 0B}, or null if the server left it out. */
  @Nullable String type();

  /**
   * What it is about, as the server sent it: the code of a stock or of a sector; null or empty
   * where there is nothing of that kind.
   */
  @Nullable String item();

  /** The fields that the sheet does not know, by FID; unmodifiable, mostly empty. */
  Map<Integer, String> unknownFields();
}
