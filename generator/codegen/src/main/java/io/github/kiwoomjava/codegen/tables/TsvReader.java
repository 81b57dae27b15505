package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one tab separated table; every fault becomes an error that names file and line. */
final class TsvReader {
  private final FindingCollector findings;

  TsvReader(FindingCollector findings) {
    this.findings = findings;
  }

  /**
   * The rows of a table.
   *
   * @param columns what the header must hold, in any order; further columns are an error, since a
   *     misspelt column would otherwise be lost silently
   */
  List<TsvRow> read(String file, String text, List<String> columns) {
    Where place = Where.file(file);
    List<TsvRow> rows = new ArrayList<>();
    List<String> header = null;
    int line = 0;
    for (String raw : text.split("\n", -1)) {
      line++;
      String content = line == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
      content = content.endsWith("\r") ? content.substring(0, content.length() - 1) : content;
      if (content.isBlank() || content.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.asList(content.split("\t", -1));
      if (header == null) {
        header = cells;
        if (!sameColumns(header, columns)) {
          findings.error(
              "table-header",
              place.row(line),
              "the first line must name the columns " + columns + ", but has " + header);
          return List.of();
        }
      } else if (cells.size() > header.size()) {
        findings.error(
            "table-cells",
            place.row(line),
            "has " + cells.size() + " cells, but only " + header.size() + " columns exist");
      } else {
        rows.add(new TsvRow(byColumn(header, cells), place.row(line)));
      }
    }
    return rows;
  }

  private static boolean sameColumns(List<String> header, List<String> columns) {
    return header.size() == columns.size() && header.containsAll(columns);
  }

  private static Map<String, String> byColumn(List<String> header, List<String> cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
    }
    return row;
  }
}
