package io.github.kiwoomjava.spec.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A table of ours that an import adds lines to: tabs, names of columns, comments on top. */
final class PlainTable {
  private final List<String> columns;
  private final String note;
  private final String before;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param note the comment of a table that is not there yet
   * @param text what the file holds, empty if there is none
   * @throws IOException if it is no such table
   */
  PlainTable(String path, List<String> columns, String note, String text) throws IOException {
    this.columns = columns;
    this.note = note;
    this.before = text;
    boolean headed = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
      if (!headed && !cells.equals(columns)) {
        throw new IOException(
            path + ":" + number + " must name the columns " + String.join(", ", columns));
      }
      if (cells.size() > columns.size()) {
        throw new IOException(path + ":" + number + " has more cells than there are columns");
      }
      while (cells.size() < columns.size()) {
        cells.add("");
      }
      if (headed) {
        rows.add(List.copyOf(cells));
      }
      headed = true;
    }
  }

  List<List<String>> rows() {
    return rows;
  }

  /** The comments that were there, the names of the columns, and these rows. */
  String text(Collection<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    String comments =
        String.join("\n", before.lines().filter(line -> line.startsWith("#")).toList());
    text.append(comments.isEmpty() ? note : comments + "\n");
    text.append(String.join("\t", columns)).append('\n');
    lines.forEach(line -> text.append(String.join("\t", line)).append('\n'));
    return text.toString();
  }

  /** The table without any row, which need not be there at all. */
  String textOfNothing() {
    return before.isEmpty() ? "" : text(List.of());
  }
}
