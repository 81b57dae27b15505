package io.github.kiwoomjava.spec.reader;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the parser had to repair in one cell, by kind. */
final class JsonRepairs {
  /**
   * @param line of the cell where this kind was first seen
   */
  record Repair(int count, int line, String detail) {}

  private final Map<FindingCode, Repair> repairs = new EnumMap<>(FindingCode.class);

  void add(FindingCode code, int line, String detail) {
    repairs.merge(
        code,
        new Repair(1, line, detail),
        (known, one) -> new Repair(known.count() + 1, known.line(), known.detail()));
  }

  void forEach(BiConsumer<FindingCode, Repair> consumer) {
    repairs.forEach(consumer);
  }
}
