package io.github.kiwoomjava.spec.reader;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** What the parser had to repair in one cell, by kind. */
final class JsonRepairs {
  /**
   * @param line of the cell where this kind was first seen
   */
  record Repair(int count, int line, String detail) {}

  private final Map<FindingCode, Repair> repairs = new EnumMap<>(FindingCode.class);

  /** Line and detail are asked for only once for each kind: a cell may have very many repairs. */
  void add(FindingCode code, IntSupplier line, Supplier<String> detail) {
    Repair known = repairs.get(code);
    repairs.put(
        code,
        known == null
            ? new Repair(1, line.getAsInt(), detail.get())
            : new Repair(known.count() + 1, known.line(), known.detail()));
  }

  void forEach(BiConsumer<FindingCode, Repair> consumer) {
    repairs.forEach(consumer);
  }
}
