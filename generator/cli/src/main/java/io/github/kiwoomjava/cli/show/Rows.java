package io.github.kiwoomjava.cli.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An answer as rows: those of its first list, or else its members as the only one. */
final class Rows {
  private static final Set<String> RESULT = Set.of("returnCode", "returnMessage");

  private final String list;
  private final List<Map<String, @Nullable Object>> rows;
  private final Map<String, @Nullable Object> rest;

  private Rows(
      String list, List<Map<String, @Nullable Object>> rows, Map<String, @Nullable Object> rest) {
    this.list = list;
    this.rows = rows;
    this.rest = rest;
  }

  static Rows of(Map<String, @Nullable Object> answer) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>();
    String list = "";
    List<Map<String, @Nullable Object>> rows = List.of();
    for (Map.Entry<String, @Nullable Object> member : answer.entrySet()) {
      if (list.isEmpty() && isRows(member.getValue())) {
        list = member.getKey() + ".";
        rows = flat((List<?>) member.getValue());
      } else if (!RESULT.contains(member.getKey())) {
        rest.put(member.getKey(), member.getValue());
      }
    }
    return list.isEmpty()
        ? new Rows("", List.of(flat(rest)), Map.of())
        : new Rows(list, rows, flat(rest));
  }

  private static boolean isRows(@Nullable Object value) {
    return value instanceof List<?> entries && entries.stream().allMatch(Map.class::isInstance);
  }

  /** What the paths of the rows' members begin with; empty if they are the answer's own. */
  String prefix() {
    return list;
  }

  List<Map<String, @Nullable Object>> rows() {
    return rows;
  }

  /** What stands beside the rows. */
  Map<String, @Nullable Object> rest() {
    return rest;
  }

  /** The columns in which some row has something to show. */
  static List<String> columns(
      List<Map<String, @Nullable Object>> rows, Predicate<@Nullable Object> shown) {
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(
        row ->
            row.forEach(
                (name, value) -> {
                  if (shown.test(value)) {
                    columns.add(name);
                  }
                }));
    // The order of a row that has all of them, not of who came first.
    List<String> ordered = new ArrayList<>();
    rows.stream()
        .findFirst()
        .ifPresent(row -> row.keySet().stream().filter(columns::contains).forEach(ordered::add));
    columns.stream().filter(name -> !ordered.contains(name)).forEach(ordered::add);
    return ordered;
  }

  @SuppressWarnings("unchecked") // maps of members are all there is
  private static List<Map<String, @Nullable Object>> flat(List<?> entries) {
    return entries.stream().map(entry -> flat((Map<String, @Nullable Object>) entry)).toList();
  }

  /** Nested objects by dotted names, numbered lists by an index. */
  private static Map<String, @Nullable Object> flat(Map<String, @Nullable Object> members) {
    Map<String, @Nullable Object> flat = new LinkedHashMap<>();
    members.forEach((name, value) -> flatten(name, value, flat));
    return flat;
  }

  private static void flatten(
      String name, @Nullable Object value, Map<String, @Nullable Object> flat) {
    if (value instanceof Map<?, ?> inner) {
      inner.forEach((key, one) -> flatten(name + "." + key, one, flat));
    } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      for (int i = 0; i < list.size(); i++) {
        flatten(name + "[" + i + "]", list.get(i), flat);
      }
    } else {
      flat.put(name, value);
    }
  }
}
