package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.util.List;

/** A cell of any type to the text that a person sees in it. */
final class CellReader {
  private final List<String> strings;
  private final NumberText numbers;
  private final FindingCollector findings;
  private final CellText cleaner;

  CellReader(List<String> strings, NumberText numbers, FindingCollector findings) {
    this.strings = strings;
    this.numbers = numbers;
    this.findings = findings;
    this.cleaner = new CellText(findings);
  }

  String text(SheetHandler.RawCell cell, String value, Where where) {
    if (cell.formula) {
      findings.add(
          FindingCode.CELL_FORMULA.at(
              where,
              value.isEmpty()
                  ? "the cell holds a formula without a stored result; read as blank"
                  : "the cell holds a formula; its stored result was taken: " + Snippet.of(value)));
    }
    String type = cell.type == null ? "n" : cell.type;
    return cleaner.clean(
        switch (type) {
          case "s" -> shared(value, where);
          case "inlineStr" -> cell.inline == null ? value : cell.inline;
          case "str", "d" -> RichText.unescape(value);
          case "b" -> value.isEmpty() ? "" : value.equals("1") ? "TRUE" : "FALSE";
          case "e" -> error(value, where);
          default -> number(value, cell.style, where);
        },
        where);
  }

  private String shared(String value, Where where) {
    if (value.isEmpty()) {
      return "";
    }
    try {
      return strings.get(Integer.parseInt(value.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      findings.add(
          FindingCode.CELL_BROKEN.at(
              where, "the cell names shared string " + Snippet.of(value) + ", which is not there"));
      return "";
    }
  }

  private String error(String value, Where where) {
    findings.add(
        FindingCode.CELL_ERROR.at(where, "the cell shows the error " + value + "; read as blank"));
    return "";
  }

  private String number(String value, int style, Where where) {
    if (value.isBlank()) {
      return "";
    }
    String text = numbers.of(value, style);
    findings.add(
        FindingCode.CELL_NUMBER.at(
            where, "the cell holds a number, not text; read as " + Snippet.of(text)));
    return text;
  }
}
