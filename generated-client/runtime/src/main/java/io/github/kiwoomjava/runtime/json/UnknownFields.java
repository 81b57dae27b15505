package io.github.kiwoomjava.runtime.json;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the FIDs of one message that its sheet does not know. */
public final class UnknownFields {
  private @Nullable Map<Integer, String> values;

  /** An empty collection. */
  public UnknownFields() {}

  void put(int fid, String text) {
    Map<Integer, String> map = values;
    if (map == null) {
      map = new TreeMap<>();
      values = map;
    }
    map.put(fid, text);
  }

  /** What was collected, by FID; unmodifiable, empty if nothing was. */
  public Map<Integer, String> toMap() {
    return values == null ? Map.of() : Collections.unmodifiableMap(values);
  }
}
