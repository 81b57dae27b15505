package io.github.kiwoomjava.spec.reader;

import java.util.ArrayList;
import java.util.List;

/** The sheet {@code API 리스트}, which names every operation once more. */
final class ListTable {
  /** A row of the list; blank where a cell is blank. */
  record Entry(int row, String id, String name, String path) {}

  private static final String ID = "API ID";
  private static final String NAME = "API 명";
  private static final String PATH = "URL";

  private ListTable() {}

  static boolean is(RawSheet sheet) {
    return sheet.rows().stream().anyMatch(ListTable::isHeading);
  }

  static List<Entry> read(RawSheet sheet) {
    List<Entry> entries = new ArrayList<>();
    int id = -1;
    int name = -1;
    int path = -1;
    for (RawRow row : sheet.rows()) {
      if (isHeading(row)) {
        id = column(row, ID);
        name = column(row, NAME);
        path = column(row, PATH);
      } else if (id >= 0 && !row.cell(id).isBlank()) {
        entries.add(
            new Entry(
                row.number(),
                row.cell(id).strip(),
                row.cell(name).strip(),
                row.cell(path).strip()));
      }
    }
    return entries;
  }

  /** The column that has this heading in the row, or -1. */
  static int column(RawRow row, String heading) {
    String key = Heading.key(heading);
    for (int i = 0; i < row.cells().size(); i++) {
      if (Heading.key(row.cell(i)).equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isHeading(RawRow row) {
    return column(row, ID) >= 0 && column(row, NAME) >= 0;
  }
}
