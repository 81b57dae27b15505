package io.github.kiwoomjava.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The element names of one object, in the order that the sheet has them. Made once for each kind of
 * object and shared by all threads.
 *
 * <p>Documents mostly keep an order, if not the sheet's. So a table remembers which name last came
 * where another was expected, and tries that one next. Threads write this memory without
 * synchronisation: every entry is a valid index at all times, and a guess is always compared with
 * the document, so the worst that a race can cost is a lookup.
 */
public final class FieldTable {
  private static final String ALIAS = "\\|";
  private static final int NONE = -1;

  private final String operation;
  private final FieldName[] names;
  private final int[] learned;
  private final FieldName[] slotNames;
  private final int[] slotKeys;
  private final int[] slotIndexes;
  private final QuickNames quick;

  private FieldTable(String operation, String[] fields, boolean fids) {
    this.operation = operation;
    names = new FieldName[fields.length];
    learned = new int[fields.length + 1];
    List<Slot> slots = new ArrayList<>();
    for (int index = 0; index < fields.length; index++) {
      learned[index] = index;
      String[] aliases = fields[index].split(ALIAS, -1);
      names[index] = new FieldName(aliases[0]);
      for (String alias : aliases) {
        int key = fids ? Integer.parseInt(alias) : hash(alias);
        slots.add(new Slot(key, alias, new FieldName(alias), index));
      }
    }
    int capacity = Integer.highestOneBit(Math.max(1, slots.size())) * 4;
    slotNames = new FieldName[capacity];
    slotKeys = new int[capacity];
    slotIndexes = new int[capacity];
    Arrays.fill(slotIndexes, NONE);
    quick = new QuickNames(slots.size());
    for (Slot slot : slots) {
      put(slot);
    }
  }

  private record Slot(int key, String text, FieldName name, int index) {}

  /**
   * A table of element names.
   *
   * @param operation the API id, for messages
   * @param names the elements; one may list other spellings of itself, split by {@code |}
   */
  public static FieldTable of(String operation, String... names) {
    return new FieldTable(operation, names, false);
  }

  /**
   * A table of FIDs, which are numbers on the wire and looked up as such.
   *
   * @param operation the API id, for messages
   * @param fids the FIDs in decimal
   */
  public static FieldTable ofFids(String operation, String... fids) {
    return new FieldTable(operation, fids, true);
  }

  /**
   * Like {@link #of}, of names split by blanks. One long constant takes a fraction of the space
   * that one for each name takes in a class file.
   */
  public static FieldTable parse(String operation, String names) {
    return new FieldTable(operation, names.split(" "), false);
  }

  /** Like {@link #ofFids}, of FIDs split by blanks. */
  public static FieldTable parseFids(String operation, String fids) {
    return new FieldTable(operation, fids.split(" "), true);
  }

  String operation() {
    return operation;
  }

  /** The name's length with quotes and colon if the expected one stands there, else 0. */
  int match(byte[] json, int at, int expected) {
    return expected < names.length ? names[expected].match(json, at) : 0;
  }

  /** What to try where {@code expected} did not come. */
  int guess(int expected) {
    return expected < learned.length ? learned[expected] : expected;
  }

  void learn(int expected, int index) {
    if (expected < learned.length) {
      learned[expected] = index;
    }
  }

  /** Finds nearly all names; what it does not find is looked up by its hash. */
  QuickNames quick() {
    return quick;
  }

  /** The index of a name, or -1. */
  int find(byte[] bytes, int from, int to) {
    int key = hash(bytes, from, to);
    int mask = slotKeys.length - 1;
    int slot = spread(key) & mask;
    while (slotIndexes[slot] != NONE) {
      if (slotKeys[slot] == key && slotNames[slot].is(bytes, from, to)) {
        return slotIndexes[slot];
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  /** The index of a FID, or -1. */
  int findFid(int fid) {
    int mask = slotKeys.length - 1;
    int slot = spread(fid) & mask;
    while (slotIndexes[slot] != NONE) {
      if (slotKeys[slot] == fid) {
        return slotIndexes[slot];
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  private void put(Slot entry) {
    quick.put(entry.text, entry.index);
    int mask = slotKeys.length - 1;
    int slot = spread(entry.key) & mask;
    while (slotIndexes[slot] != NONE) {
      slot = (slot + 1) & mask;
    }
    slotKeys[slot] = entry.key;
    slotNames[slot] = entry.name;
    slotIndexes[slot] = entry.index;
  }

  private static int spread(int key) {
    int mixed = key * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }

  private static int hash(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return hash(bytes, 0, bytes.length);
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    return hash;
  }
}
