package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.List;

/**
 * A raw dump of a sheet to rows.
 *
 * <p>A dump looks like a GitHub table but is none: cells hold line breaks and pipes as they are. A
 * pipe separates two cells only where white space stands on both sides; a row goes on until it has
 * as many cells as the heading has columns and a line ends with a pipe.
 */
final class DumpText {
  /** Headings that stand inside of the table only in a dump. */
  private static final List<String> TYPICAL =
      List.of("키움 REST API", "◀ API 리스트 이동").stream().map(Heading::key).toList();

  private final List<String> lines;
  private final Where where;
  private final FindingCollector findings;
  private final List<RawRow> rows = new ArrayList<>();
  private String title = "";
  private int columns;

  private DumpText(String text, Where where, FindingCollector findings) {
    this.lines = text.lines().toList();
    this.where = where;
    this.findings = findings;
  }

  static boolean is(String text) {
    return text.lines().anyMatch(DumpText::isTypical);
  }

  /** A row of the table that holds nothing but the heading of a section or of the sheet. */
  private static boolean isTypical(String line) {
    if (!line.startsWith("|")) {
      return false;
    }
    int end = line.indexOf('|', 1);
    if (end < 0) {
      return false;
    }
    String first = line.substring(1, end);
    boolean alone = line.chars().skip(end).allMatch(c -> c == '|' || Character.isWhitespace(c));
    boolean unnamed = line.startsWith(" Unnamed: ", end + 1);
    return (alone && Section.of(first) != null)
        || ((alone || unnamed) && TYPICAL.contains(Heading.key(first)));
  }

  private static boolean isDelimiter(String line) {
    return line.startsWith("|")
        && line.indexOf('-') > 0
        && line.chars().allMatch(c -> c == '|' || c == '-' || c == ':' || c == ' ');
  }

  static RawSheetText read(String text, Where where, FindingCollector findings) {
    DumpText dump = new DumpText(text, where, findings);
    dump.read();
    return new RawSheetText(dump.title, dump.rows);
  }

  private void read() {
    for (String line : lines) {
      if (isDelimiter(line)) {
        columns = (int) line.chars().filter(c -> c == '|').count() - 1;
        break;
      }
    }
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at);
      if (line.startsWith("|") && !isDelimiter(line)) {
        at = readRow(at);
        continue;
      }
      if (line.startsWith("#") && title.isEmpty()) {
        title = line.replaceFirst("^#+\\s*", "").strip();
      } else if (!line.isBlank() && !line.startsWith("|")) {
        rows.add(new RawRow(at + 1, List.of(line.strip())));
      }
      at++;
    }
  }

  /** Reads the row that begins here; returns the line behind it. */
  private int readRow(int from) {
    int separators = 0;
    for (int at = from; at < lines.size(); at++) {
      String line = lines.get(at).stripTrailing();
      separators += separators(line);
      if (line.endsWith("|") && (columns == 0 || separators > columns)) {
        String row = String.join("\n", lines.subList(from, at + 1)).stripTrailing();
        rows.add(new RawRow(from + 1, join(split(row), from + 1)));
        return at + 1;
      }
    }
    findings.add(
        FindingCode.DUMP_ROW_UNFINISHED.at(
            where.row(from + 1),
            "the row that begins here has fewer than "
                + columns
                + " cells up to the end of the text; its first line was read"));
    rows.add(new RawRow(from + 1, split(lines.get(from) + " |")));
    return from + 1;
  }

  /** The cells between separating pipes, without the one blank that a dump puts on each side. */
  private static List<String> split(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 1; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (c == '|' && isSeparator(row, i)) {
        cells.add(unpad(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    return cells;
  }

  private static int separators(String line) {
    int separators = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '|' && isSeparator(line, i)) {
        separators++;
      }
    }
    return separators;
  }

  private static boolean isSeparator(String row, int i) {
    if (i > 0 && row.charAt(i - 1) == '\\') {
      return false;
    }
    boolean before = i == 0 || isSpace(row.charAt(i - 1)) || row.charAt(i - 1) == '|';
    boolean after = i + 1 == row.length() || isSpace(row.charAt(i + 1)) || row.charAt(i + 1) == '|';
    return before && after;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  private static String unpad(String cell) {
    int from = cell.startsWith(" ") ? 1 : 0;
    int to = cell.length() > from && cell.endsWith(" ") ? cell.length() - 1 : cell.length();
    String text = cell.substring(from, to);
    return text.isBlank() ? "" : text;
  }

  /**
   * Too many cells mean that a cell holds pipes. Blank cells end most rows, so the surplus belongs
   * to the last cell that is not blank.
   */
  private List<String> join(List<String> cells, int row) {
    int surplus = columns == 0 ? 0 : cells.size() - columns;
    if (surplus <= 0) {
      return cells;
    }
    int last = cells.size() - 1;
    while (last > surplus && cells.get(last).isEmpty()) {
      last--;
    }
    String joined = String.join(" | ", cells.subList(last - surplus, last + 1));
    List<String> result = new ArrayList<>(cells.subList(0, last - surplus));
    result.add(joined);
    result.addAll(cells.subList(last + 1, cells.size()));
    findings.add(
        FindingCode.DUMP_PIPE.at(
            where.row(row),
            "the row has "
                + surplus
                + " separators too many; they were taken as text of "
                + Snippet.of(joined)));
    return result;
  }
}
