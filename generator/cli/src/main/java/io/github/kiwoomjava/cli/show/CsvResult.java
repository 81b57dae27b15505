package io.github.kiwoomjava.cli.show;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows with commas between their values, as RFC 4180 has it; the columns are those of the first.
 */
final class CsvResult implements ResultFormat {
  private final PrintWriter out;
  private final List<String> wanted;
  private @Nullable List<String> columns;

  CsvResult(PrintWriter out, List<String> wanted) {
    this.out = out;
    this.wanted = wanted;
  }

  @Override
  public void page(Map<String, @Nullable Object> answer) {
    List<Map<String, @Nullable Object>> rows = Rows.of(answer).rows();
    if (rows.isEmpty()) {
      return;
    }
    List<String> names = columns;
    if (names == null) {
      names = wanted.isEmpty() ? List.copyOf(rows.get(0).keySet()) : wanted;
      columns = names;
      print(names);
    }
    for (Map<String, @Nullable Object> row : rows) {
      print(names.stream().map(name -> ValueFormat.plain(row.get(name))).toList());
    }
    out.flush();
  }

  private void print(List<String> cells) {
    out.print(cells.stream().map(CsvResult::quoted).collect(Collectors.joining(",")) + "\n");
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
