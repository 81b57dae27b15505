package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A code is retired if an edition took it off some list, and no field of its type lists it. */
final class RetiredCodes {
  private final EditionNotes editions;
  private final Map<String, Map<String, Retired>> dropped = new HashMap<>();
  private final Map<String, Set<String>> listed = new HashMap<>();

  RetiredCodes(EditionNotes editions) {
    this.editions = editions;
  }

  /**
   * Notes a field of a code type.
   *
   * @param subset the values that the tables permit there, empty for all
   */
  void note(String type, FieldKey key, Field field, List<String> subset) {
    Map<String, Retired> gone = editions.codes(key);
    dropped.computeIfAbsent(type, any -> new TreeMap<>()).putAll(gone);
    Set<String> values = listed.computeIfAbsent(type, any -> new HashSet<>());
    field.facts().codes().stream().map(CodeValue::value).forEach(values::add);
    subset.stream().filter(value -> !gone.containsKey(value)).forEach(values::add);
  }

  /** Null for a value that is in use; known once all fields are noted. */
  @Nullable Retired of(String type, String raw) {
    return listed.getOrDefault(type, Set.of()).contains(raw)
        ? null
        : dropped.getOrDefault(type, Map.of()).get(raw);
  }
}
