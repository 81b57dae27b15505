package io.github.kiwoomjava.spec.importing;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** The lines of {@code naming/editions.tsv}: which edition brought an operation. */
final class EditionsTable {
  static final String PATH = "naming/editions.tsv";
  private static final List<String> COLUMNS = List.of("operation", "edition");
  private static final String NOTE =
      "# The first edition we know that has an operation. Written by an import.\n";

  private final PlainTable table;
  private final TreeMap<String, List<String>> lines = new TreeMap<>();

  /**
   * @param text what the file holds, empty if there is none
   * @throws IOException if it is no such table
   */
  EditionsTable(String text) throws IOException {
    table = new PlainTable(PATH, COLUMNS, NOTE, text);
    table.rows().forEach(cells -> lines.put(cells.get(0), cells));
  }

  /**
   * Notes the operations that have no line yet; those that were there before are of no known day.
   */
  void add(ApiSpec before, ApiSpec after, LocalDate edition) {
    LocalDate old = before.edition();
    for (Operation operation : after.operations()) {
      boolean known = before.operation(operation.id()).isPresent();
      LocalDate day = known ? old : edition;
      if (day != null) {
        lines.putIfAbsent(operation.id(), List.of(operation.id(), day.toString()));
      }
    }
  }

  String text() {
    return lines.isEmpty() ? table.textOfNothing() : table.text(lines.values());
  }
}
