package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** One worksheet part to rows of text. */
final class SheetHandler extends DefaultHandler {
  private static final int MOST_COLUMNS = 16_384; // that a workbook can have

  private final Where sheet;
  private final CellReader cells;
  private final CellBudget budget;
  private final FindingCollector findings;
  private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final List<Integer> hiddenRows = new ArrayList<>();
  private final List<String> hiddenColumns = new ArrayList<>();
  private final RichText inline = new RichText();
  private final StringBuilder value = new StringBuilder();
  private boolean inValue;
  private boolean sawRoot;
  private boolean cut;
  private int row;
  private int column = -1;
  private @Nullable RawCell cell;

  SheetHandler(
      Where sheet,
      List<String> strings,
      NumberText numbers,
      CellBudget budget,
      FindingCollector findings) {
    this.sheet = sheet;
    this.budget = budget;
    this.findings = findings;
    this.cells = new CellReader(strings, numbers, findings);
  }

  /** The row that is being read, for messages; 0 before the first. */
  int row() {
    return row;
  }

  List<RawRow> rows() {
    hideUnderMerged();
    if (!hiddenRows.isEmpty()) {
      findings.add(
          FindingCode.ROW_HIDDEN.at(
              sheet.row(hiddenRows.get(0)), "hidden rows were read all the same: " + hiddenRows));
    }
    if (!hiddenColumns.isEmpty()) {
      findings.add(
          FindingCode.COLUMN_HIDDEN.at(
              sheet, "hidden columns were read all the same: " + String.join(", ", hiddenColumns)));
    }
    List<RawRow> result = new ArrayList<>();
    rows.forEach(
        (number, texts) -> {
          List<String> line = new ArrayList<>();
          texts.forEach(
              (at, text) -> {
                while (line.size() < at) {
                  line.add("");
                }
                line.add(text);
              });
          result.add(new RawRow(number, line));
        });
    return result;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (!sawRoot) {
      sawRoot = true;
      if (!name.equals("worksheet")) {
        throw new SAXException("the part is a " + name + ", not a worksheet");
      }
    }
    switch (name) {
      case "col" -> {
        if (isTrue(attributes.getValue("hidden"))) {
          hiddenColumns.add(attributes.getValue("min") + "-" + attributes.getValue("max"));
        }
      }
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "v" -> inValue = true;
      case "f" -> {
        if (cell != null) {
          cell.formula = true;
        }
      }
      case "is" -> inline.begin();
      case "mergeCell" -> merge(attributes.getValue("ref"));
      default -> inline.start(name);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "v" -> inValue = false;
      case "c" -> endCell();
      case "is" -> {
        if (cell != null) {
          cell.inline = inline.take();
        }
      }
      default -> inline.end(name);
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inValue) {
      value.append(characters, start, length);
    } else {
      inline.characters(characters, start, length);
    }
  }

  private void startRow(Attributes attributes) {
    int stated = integer(attributes.getValue("r"));
    row = stated > 0 ? stated : row + 1;
    column = -1;
    if (isTrue(attributes.getValue("hidden"))) {
      hiddenRows.add(row);
    }
  }

  private void startCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    int stated = -1;
    if (reference != null) {
      try {
        stated = new CellReference(reference).getCol();
      } catch (IllegalArgumentException e) {
        findings.add(
            FindingCode.CELL_BROKEN.at(
                sheet.row(row),
                "the cell's place \"" + reference + "\" is no place; read as the next one"));
      }
    }
    column = stated >= 0 && stated < MOST_COLUMNS ? stated : column + 1;
    cell = new RawCell(attributes.getValue("t"), integer(attributes.getValue("s")));
    value.setLength(0);
  }

  private void endCell() {
    if (cell == null) {
      return;
    }
    String text = cells.text(cell, value.toString(), sheet.row(row));
    cell = null;
    if (text.isEmpty()) {
      return;
    }
    if (column >= CellBudget.MOST_COLUMNS) {
      tooLarge("a cell in column %d of at most %d".formatted(column + 1, CellBudget.MOST_COLUMNS));
    } else if (rows.size() >= CellBudget.MOST_ROWS && !rows.containsKey(row)) {
      tooLarge("more than %d rows with text".formatted(CellBudget.MOST_ROWS));
    } else {
      keep(text);
    }
  }

  private void keep(String text) {
    TreeMap<Integer, String> texts = rows.get(row);
    int width = texts == null ? 0 : texts.lastKey() + 1;
    if (!budget.take(Math.max(1, column + 1 - width), text.length())) {
      tooLarge("more cells or text than the workbook may have in all");
      return;
    }
    rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, text);
  }

  /** Says so once a sheet: there may be millions. */
  private void tooLarge(String what) {
    if (!cut) {
      cut = true;
      findings.add(
          FindingCode.SHEET_TOO_LARGE.at(
              sheet.row(row),
              "the sheet has "
                  + what
                  + "; that was left out, here and below; remove what is not part of the table"));
    }
  }

  private void merge(@Nullable String reference) {
    try {
      if (reference != null && merged.size() >= CellBudget.MOST_MERGED) {
        tooLarge("more than %d merged ranges".formatted(CellBudget.MOST_MERGED));
      } else if (reference != null) {
        merged.add(CellRangeAddress.valueOf(reference));
      }
    } catch (IllegalArgumentException e) {
      findings.add(
          FindingCode.CELL_BROKEN.at(sheet, "\"" + reference + "\" is no range of merged cells"));
    }
  }

  /** Excel shows only the first cell of a merged range, so nobody has seen what lies below. */
  private void hideUnderMerged() {
    for (CellRangeAddress range : merged) {
      rows.subMap(range.getFirstRow() + 1, true, range.getLastRow() + 1, true)
          .forEach(
              (number, texts) -> {
                var covered =
                    texts.subMap(range.getFirstColumn(), true, range.getLastColumn(), true);
                boolean first = number == range.getFirstRow() + 1;
                String kept = first ? covered.remove(range.getFirstColumn()) : null;
                covered.forEach(
                    (at, text) ->
                        findings.add(
                            FindingCode.UNDER_MERGED_CELL.at(
                                sheet.row(number),
                                "text below the merged cells "
                                    + range.formatAsString()
                                    + " was not read: "
                                    + Snippet.of(text))));
                covered.clear();
                if (kept != null) {
                  texts.put(range.getFirstColumn(), kept);
                }
              });
    }
    rows.values().removeIf(TreeMap::isEmpty);
  }

  private static boolean isTrue(@Nullable String attribute) {
    return "1".equals(attribute) || "true".equals(attribute);
  }

  private static int integer(@Nullable String attribute) {
    try {
      return attribute == null ? 0 : Integer.parseInt(attribute);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** What the attributes and children of a {@code c} element say. */
  static final class RawCell {
    final @Nullable String type;
    final int style;
    boolean formula;
    @Nullable String inline;

    RawCell(@Nullable String type, int style) {
      this.type = type;
      this.style = style;
    }
  }
}
