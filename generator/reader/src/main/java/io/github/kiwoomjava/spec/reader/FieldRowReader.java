package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a table to a field without children. */
final class FieldRowReader {
  /** Leading dashes of any kind show the depth. */
  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u3161";

  private static final Pattern USUAL = Pattern.compile("[A-Za-z0-9_.-]+");

  private final FindingCollector findings;
  private final FactExtractor extractor;

  FieldRowReader(FindingCollector findings) {
    this.findings = findings;
    this.extractor = new FactExtractor(findings);
  }

  record Row(int depth, Field field) {}

  /** Whether the cell holds nothing but dashes. */
  static boolean isNameless(String cell) {
    return cell.substring(behindDashes(cell)).isBlank();
  }

  static boolean looksLikeElement(String cell) {
    return USUAL.matcher(cell.substring(behindDashes(cell)).strip()).matches();
  }

  Row read(TableLine.Cells cells, Where where) {
    String cell = cells.cell(Column.ELEMENT);
    int name = behindDashes(cell);
    int depth =
        (int) cell.substring(0, name).chars().filter(c -> !Character.isWhitespace(c)).count();
    String element = cell.substring(name).strip();
    if (!USUAL.matcher(element).matches()) {
      findings.add(
          FindingCode.ODD_ELEMENT.at(
              where,
              "element %s holds more than letters, digits, '_', '-' and '.'; kept as it stands"
                  .formatted(Snippet.of(element))));
    }
    String label = cells.cell(Column.LABEL);
    if (!label.equals(label.strip())) {
      findings.add(
          FindingCode.SPACE_AROUND_LABEL.at(
              where,
              "label %s has white space around it, which was kept".formatted(Snippet.of(label))));
    }
    FactExtractor.Result result = facts(cells, label, where);
    return new Row(
        depth,
        new Field(
            element,
            label,
            type(cells.cell(Column.TYPE), where),
            requirement(cells.cell(Column.REQUIRED), where),
            length(cells.cell(Column.LENGTH), where),
            result.facts(),
            result.remark(),
            Origin.TABLE,
            List.of(),
            where));
  }

  /** The position behind the leading dashes. */
  private static int behindDashes(String cell) {
    int at = 0;
    while (at < cell.length()
        && (DASHES.indexOf(cell.charAt(at)) >= 0 || Character.isWhitespace(cell.charAt(at)))) {
      at++;
    }
    return at;
  }

  private FactExtractor.Result facts(TableLine.Cells cells, String label, Where where) {
    if (!cells.columns().has(Column.FACTS)) {
      String description = cells.cell(Column.DESCRIPTION);
      String remark = cells.cell(Column.REMARK);
      return extractor.extract(
          label, remark.isBlank() ? description : description + "\n" + remark, where);
    }
    String remark = cells.cell(Column.REMARK);
    if (remark.isEmpty()) {
      remark = cells.cell(Column.DESCRIPTION);
    }
    Facts facts = Facts.NONE;
    try {
      facts = FactSyntax.parse(cells.cell(Column.FACTS));
    } catch (IllegalArgumentException e) {
      findings.add(
          FindingCode.ODD_FACTS.at(
              where, "the Facts cell cannot be read: " + e.getMessage() + "; see FactSyntax"));
    }
    return new FactExtractor.Result(facts, remark.isEmpty() ? null : remark);
  }

  private FieldType type(String cell, Where where) {
    return switch (Heading.key(cell)) {
      case "" -> FieldType.UNSPECIFIED;
      case "string", "str" -> FieldType.STRING;
      case "list", "array", "list<map>", "list<object>", "list<string>" -> FieldType.LIST;
      case "object" -> FieldType.OBJECT;
      case "map" -> FieldType.MAP;
      default -> {
        findings.add(
            FindingCode.ODD_TYPE.at(
                where,
                "Type %s is none of String, LIST, Object, Map; read as not stated"
                    .formatted(Snippet.of(cell))));
        yield FieldType.UNSPECIFIED;
      }
    };
  }

  private Requirement requirement(String cell, Where where) {
    return switch (Heading.key(cell)) {
      case "" -> Requirement.UNSPECIFIED;
      case "y", "yes", "o", "true", "필수" -> Requirement.REQUIRED;
      case "n", "no", "x", "false", "선택" -> Requirement.OPTIONAL;
      default -> {
        findings.add(
            FindingCode.ODD_REQUIREMENT.at(
                where,
                "Required %s is neither Y nor N; read as not stated".formatted(Snippet.of(cell))));
        yield Requirement.UNSPECIFIED;
      }
    };
  }

  private @Nullable Integer length(String cell, Where where) {
    if (cell.isBlank()) {
      return null;
    }
    try {
      String digits = cell.strip();
      if (digits.length() < 20) {
        int length = new BigDecimal(digits).intValueExact();
        if (length >= 0) {
          return length;
        }
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // reported below like every other odd length
    }
    findings.add(
        FindingCode.ODD_LENGTH.at(
            where, "Length %s is no whole number; read as not stated".formatted(Snippet.of(cell))));
    return null;
  }
}
