package io.github.kiwoomjava.spec.reader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sheet cut into its parts, by headings alone: no row or column is expected at a certain place.
 */
final class SheetLayout {
  /** A cell that is read on its own. */
  record Cell(int row, String text) {}

  /** How our own sheets head an alternative of a body. */
  private static final Pattern BODY = Pattern.compile("Body(?::\\s*(.*))?", Pattern.DOTALL);

  private final Map<Property, Cell> properties = new EnumMap<>(Property.class);
  private final Map<Section, List<TableLine>> tables = new EnumMap<>(Section.class);
  private final Map<Section, List<Cell>> examples = new EnumMap<>(Section.class);
  private final List<RawRow> stray = new ArrayList<>();

  private @Nullable Section section;
  private @Nullable Columns columns;

  private SheetLayout() {}

  static SheetLayout of(RawSheet sheet) {
    SheetLayout layout = new SheetLayout();
    sheet.rows().stream().filter(row -> !row.isBlank()).forEach(layout::take);
    return layout;
  }

  @Nullable Cell property(Property property) {
    return properties.get(property);
  }

  boolean has(Section section) {
    return tables.containsKey(section) || examples.containsKey(section);
  }

  boolean hasTables() {
    return !tables.isEmpty();
  }

  List<TableLine> table(Section section) {
    return tables.getOrDefault(section, List.of());
  }

  List<Cell> examples(Section section) {
    return examples.getOrDefault(section, List.of());
  }

  /** Rows within a section of tables that stand in no table. */
  List<RawRow> stray() {
    return stray;
  }

  private void take(RawRow row) {
    if (startsSection(row)) {
      return;
    }
    Section current = section;
    if (current == null || current == Section.PROPERTIES) {
      takeProperty(row);
    } else if (current.isExample()) {
      List<Cell> cells = examples.computeIfAbsent(current, any -> new ArrayList<>());
      row.cells().stream()
          .filter(cell -> !cell.isBlank())
          .forEach(cell -> cells.add(new Cell(row.number(), cell)));
    } else if (current.isTable()) {
      takeTableRow(current, row);
    }
  }

  private boolean startsSection(RawRow row) {
    int column = row.onlyColumn();
    if (column < 0) {
      return false;
    }
    boolean isElement = columns != null && columns.isPlaceOf(Column.ELEMENT, column);
    Section next = isElement ? null : Section.of(row.cell(column));
    if (next == null) {
      return false;
    }
    section = next;
    columns = null;
    if (next.isTable()) {
      tables.computeIfAbsent(next, any -> new ArrayList<>());
    } else if (next.isExample()) {
      examples.computeIfAbsent(next, any -> new ArrayList<>());
    }
    return true;
  }

  private void takeProperty(RawRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      Property property = Property.of(row.cell(i));
      if (property == null) {
        continue;
      }
      for (int j = i + 1; j < row.cells().size(); j++) {
        if (!row.cell(j).isBlank()) {
          properties.putIfAbsent(property, new Cell(row.number(), row.cell(j).strip()));
          return;
        }
      }
    }
  }

  private void takeTableRow(Section current, RawRow row) {
    List<TableLine> lines = tables.computeIfAbsent(current, any -> new ArrayList<>());
    Columns heading = Columns.of(row);
    String only = row.only();
    Matcher body = BODY.matcher(only == null ? "" : only);
    if (heading != null) {
      columns = heading;
      lines.add(new TableLine.Start(row.number()));
    } else if (body.matches()) {
      String title = body.group(1);
      lines.add(
          new TableLine.NewBody(row.number(), title == null ? null : FactSyntax.unquote(title)));
    } else if (columns != null) {
      lines.add(new TableLine.Cells(row, columns));
    } else {
      stray.add(row);
    }
  }
}
