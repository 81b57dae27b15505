package io.github.kiwoomjava.runtime.mirror;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list whose entries are numbered elements on the wire.
 *
 * @param entry makes an entry
 * @param entries for each entry the slots of its members by name
 */
record Family(String name, Maker entry, List<Map<String, Integer>> entries)
    implements Members.Member {
  /** The entries up to the last one of which something came. */
  @Override
  public Object of(@Nullable Object[] values) {
    Object absent = entry.make(Map.of());
    List<Object> made = new ArrayList<>();
    int size = 0;
    for (Map<String, Integer> slots : entries) {
      Map<String, @Nullable Object> members = new HashMap<>();
      slots.forEach((column, slot) -> members.put(column, values[slot]));
      made.add(entry.make(members));
      size = made.get(made.size() - 1).equals(absent) ? size : made.size();
    }
    return List.copyOf(made.subList(0, size));
  }
}
