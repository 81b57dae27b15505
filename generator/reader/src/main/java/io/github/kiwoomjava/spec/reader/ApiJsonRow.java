package io.github.kiwoomjava.spec.reader;

import java.util.Map;

/**
 * A row of a table as Kiwoom's own JSON has it.
 *
 * @param line where it stands
 * @param cells by the keys of their headings
 */
record ApiJsonRow(int line, Map<String, String> cells) {
  /** Blank if there is no such cell. */
  String get(String heading) {
    return cells.getOrDefault(Heading.key(heading), "");
  }

  /** The cell below any heading of the column. */
  String get(Column column) {
    return cells.entrySet().stream()
        .filter(cell -> column.isHeadedBy(cell.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
