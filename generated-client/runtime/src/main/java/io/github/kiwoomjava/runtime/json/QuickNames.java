package io.github.kiwoomjava.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds names by their bytes, quote included, in two words without a loop over them. Names that do
 * not fit, or that JSON writes in more than one way, are left to {@link FieldTable}.
 */
final class QuickNames {
  /** How many bytes from the opening quote on are looked at. */
  private static final int WINDOW = 2 + 2 * Long.BYTES;

  private static final int NONE = -1;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final long[] first;
  private final long[] second;
  private final int[] indexes;
  private final int[] lengths;
  private final int shift;

  /**
   * An empty table.
   *
   * @param most how many names will come
   */
  QuickNames(int most) {
    int capacity = Integer.highestOneBit(Math.max(1, most)) * 4;
    first = new long[capacity];
    second = new long[capacity];
    indexes = new int[capacity];
    lengths = new int[capacity];
    shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
    Arrays.fill(indexes, NONE);
  }

  void put(String name, int index) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length >= 2 * Long.BYTES || !isPlain(bytes)) {
      return;
    }
    byte[] window = Arrays.copyOf(bytes, 2 * Long.BYTES);
    window[bytes.length] = '"';
    long word0 = Words.at(window, 0);
    long word1 = Words.at(window, Long.BYTES);
    int slot = slot(word0, word1);
    while (indexes[slot] != NONE) {
      slot = (slot + 1) & (indexes.length - 1);
    }
    first[slot] = word0;
    second[slot] = word1;
    indexes[slot] = index;
    lengths[slot] = bytes.length + 2;
  }

  private static boolean isPlain(byte[] name) {
    for (byte c : name) {
      if ((c >= 0 && c < ' ') || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  /**
   * The slot of the name whose opening quote may stand at {@code at}, or -1 if that needs a closer
   * look.
   */
  int find(byte[] json, int at) {
    if (at > json.length - WINDOW || json[at] != '"') {
      return NONE;
    }
    long word0 = Words.at(json, at + 1);
    long word1 = 0;
    long mask = Words.throughQuote(word0);
    if (mask != 0) {
      word0 &= mask;
    } else {
      word1 = Words.at(json, at + 1 + Long.BYTES);
      word1 &= Words.throughQuote(word1);
    }
    int slot = slot(word0, word1);
    while (indexes[slot] != NONE) {
      if (first[slot] == word0 && second[slot] == word1) {
        return slot;
      }
      slot = (slot + 1) & (indexes.length - 1);
    }
    return NONE;
  }

  /** What was put with the name of a slot. */
  int index(int slot) {
    return indexes[slot];
  }

  /** The length of a slot's name with its quotes. */
  int length(int slot) {
    return lengths[slot];
  }

  private int slot(long word0, long word1) {
    return (int) (((word0 * SPREAD + Long.rotateLeft(word1 * SPREAD, 31)) * SPREAD) >>> shift);
  }
}
