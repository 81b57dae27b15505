package io.github.kiwoomjava.spec.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the source.
 *
 * @param number row of the workbook or line of the text, from 1
 * @param cells from the first column on, blank where the source has none
 */
record RawRow(int number, List<String> cells) {
  RawRow {
    cells = List.copyOf(cells);
  }

  String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** The column of the only cell that holds text, or -1. */
  int onlyColumn() {
    int only = -1;
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        if (only >= 0) {
          return -1;
        }
        only = i;
      }
    }
    return only;
  }

  /** The only text of the row without its edges' white space, or null. */
  @Nullable String only() {
    int column = onlyColumn();
    return column < 0 ? null : cells.get(column).strip();
  }
}
