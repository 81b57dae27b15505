package io.github.kiwoomjava.spec.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of one operation as its sheet in the workbook has them, whatever their order here. */
final class ApiJsonSheet {
  private static final List<Column> COLUMNS =
      List.of(
          Column.PART,
          Column.ELEMENT,
          Column.LABEL,
          Column.TYPE,
          Column.REQUIRED,
          Column.LENGTH,
          Column.DESCRIPTION,
          Column.REMARK);
  private static final int DEEPEST = 64;

  private final CellBudget budget;
  private final List<RawRow> properties = new ArrayList<>();
  private final Map<Section, List<RawRow>> sections = new EnumMap<>(Section.class);
  private int rows;
  private boolean cut;

  ApiJsonSheet(CellBudget budget) {
    this.budget = budget;
  }

  /** Headings of sections stand among the properties, with nothing behind them. */
  void meta(int line, String name, String value) {
    add(properties, line, value.isBlank() ? List.of(name) : List.of(name, value));
  }

  void table(Section section, int line) {
    List<RawRow> table = section(section);
    add(table, line, List.of(section.title()));
    add(table, line, COLUMNS.stream().map(Column::heading).toList());
  }

  void field(Section section, String part, ApiJsonRow row) {
    List<String> cells =
        COLUMNS.stream()
            .map(
                column ->
                    switch (column) {
                      case PART -> part;
                      case ELEMENT -> element(row);
                      default -> row.get(column);
                    })
            .toList();
    add(section(section), row.line(), isTitle(row) ? List.of(title(row)) : cells);
  }

  void example(Section section, int line, String text) {
    List<RawRow> example = section(section);
    add(example, line, List.of(section.title()));
    if (!text.isBlank()) {
      add(example, line, List.of(text));
    }
  }

  /** Whether there was more than a sheet can have. */
  boolean isCut() {
    return cut;
  }

  List<RawRow> rows() {
    return Stream.concat(properties.stream(), sections.values().stream().flatMap(List::stream))
        .toList();
  }

  private List<RawRow> section(Section section) {
    return sections.computeIfAbsent(section, any -> new ArrayList<>());
  }

  private void add(List<RawRow> to, int line, List<String> cells) {
    if (rows < CellBudget.MOST_ROWS && budget.take(cells)) {
      to.add(new RawRow(line, cells));
      rows++;
    } else {
      cut = true;
    }
  }

  /** Nesting is a number here and dashes in the workbook. */
  private static String element(ApiJsonRow row) {
    String element = row.get(Column.ELEMENT);
    return "-".repeat(depth(row.get("depth"))) + element;
  }

  private static int depth(String depth) {
    try {
      return Math.max(0, Math.min(DEEPEST, Integer.parseInt(depth.strip())));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** A row that only heads those that follow, as another body begins. */
  private static boolean isTitle(ApiJsonRow row) {
    return row.get("is_section").equalsIgnoreCase("true")
        && Stream.of(Column.TYPE, Column.REQUIRED, Column.LENGTH, Column.DESCRIPTION)
            .allMatch(column -> row.get(column).isBlank());
  }

  private static String title(ApiJsonRow row) {
    String label = row.get(Column.LABEL).strip();
    return "Body: " + FactSyntax.quote(label.isEmpty() ? row.get(Column.ELEMENT).strip() : label);
  }
}
