package io.github.kiwoomjava.benchmarks.decode;

import java.util.HashMap;
import java.util.Map;

/** The names of an object for a streaming decoder that expects an order, as ours does. */
public final class FieldIndex {
  private static final int UNKNOWN = -1;

  private final String[] names;
  private final Map<String, Integer> indexes = new HashMap<>();

  private FieldIndex(String[] names) {
    this.names = names;
    for (int i = 0; i < names.length; i++) {
      indexes.put(names[i], i);
    }
  }

  /** Names in the sheet's order. They are literals and thus interned, as Jackson's are. */
  public static FieldIndex of(String... names) {
    return new FieldIndex(names);
  }

  /** The index of a name, or -1. */
  @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // the quick way; equals is behind it
  public int index(String name, int expected) {
    return expected < names.length && names[expected] == name
        ? expected
        : indexes.getOrDefault(name, UNKNOWN);
  }
}
