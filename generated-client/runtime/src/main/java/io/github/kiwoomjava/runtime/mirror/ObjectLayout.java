package io.github.kiwoomjava.runtime.mirror;

import io.github.kiwoomjava.runtime.json.FieldTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an object lies on the wire.
 *
 * @param slots its elements in the sheet's order
 * @param fids whether unknown elements are numbers that are kept
 * @param positional whether it is an array, whose elements have no names
 * @param embedded the element of the inner object that holds the slots from {@code from} on, or
 *     null if the object holds all of them
 */
record ObjectLayout(
    List<Slot> slots, boolean fids, boolean positional, @Nullable String embedded, int from) {
  ObjectLayout {
    slots = List.copyOf(slots);
  }

  @Nullable Object[] absentValues() {
    return slots.stream().map(slot -> slot.value().absent()).toArray();
  }

  FieldTable ownTable(String operation) {
    List<String> names = new ArrayList<>(spellings(0, from));
    if (embedded != null) {
      names.add(embedded);
    }
    return FieldTable.of(operation, names.toArray(String[]::new));
  }

  /** The table of the numbered elements; empty if they are none. */
  FieldTable innerTable(String operation) {
    Stream<String> names =
        fids ? spellings(embedded == null ? 0 : from, slots.size()).stream() : Stream.empty();
    return FieldTable.ofFids(operation, names.toArray(String[]::new));
  }

  private List<String> spellings(int first, int end) {
    return slots.subList(first, end).stream().map(Slot::spellings).toList();
  }
}
