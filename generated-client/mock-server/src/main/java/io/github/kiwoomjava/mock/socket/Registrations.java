package io.github.kiwoomjava.mock.socket;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The registrations of one session by group. Changed by one thread, read by many. */
final class Registrations {
  private final Map<String, Set<Registration>> groups = new LinkedHashMap<>();
  private volatile Map<String, Set<String>> itemsByType = Map.of();

  /** How many there would be after adding. */
  int countWith(String group, Collection<Registration> more, boolean keep) {
    Set<Registration> all = new HashSet<>(more);
    groups.forEach(
        (name, registrations) -> {
          if (keep || !name.equals(group)) {
            all.addAll(registrations);
          }
        });
    return all.size();
  }

  void add(String group, Collection<Registration> more, boolean keep) {
    Set<Registration> registrations = groups.computeIfAbsent(group, g -> new LinkedHashSet<>());
    if (!keep) {
      registrations.clear();
    }
    registrations.addAll(more);
    index();
  }

  /** Removes these, or the whole group if there are none named. */
  void remove(String group, Collection<Registration> some) {
    if (some.isEmpty()) {
      groups.remove(group);
    } else {
      groups.getOrDefault(group, new LinkedHashSet<>()).removeAll(some);
    }
    index();
  }

  private void index() {
    Map<String, Set<String>> index = new HashMap<>();
    groups.values().stream()
        .flatMap(Set::stream)
        .forEach(r -> index.computeIfAbsent(r.type(), t -> new HashSet<>()).add(r.item()));
    itemsByType = index;
  }

  /** A blank item stands for the whole market; what is reported then names its stock. */
  boolean has(String type, String item) {
    Set<String> items = itemsByType.get(type);
    return items != null && (items.contains(item) || items.contains(""));
  }

  boolean hasType(String type) {
    return itemsByType.containsKey(type);
  }

  List<Registration> all() {
    return itemsByType.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(item -> new Registration(e.getKey(), item)))
        .toList();
  }
}
