package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Two lines that decide the same thing are an error, since one of them would do nothing. */
final class DuplicateRows {
  private final FindingCollector findings;

  DuplicateRows(FindingCollector findings) {
    this.findings = findings;
  }

  void check(
      List<TermRow> terms,
      List<OverrideRow> overrides,
      List<OperationRow> operations,
      List<ExceptionRow> exceptions,
      List<CodeFieldRow> codeFields,
      List<CodeRow> codes,
      List<RealtimeRow> realtime,
      List<RetiredRow> retired,
      List<EditionRow> editions) {
    check(
        retired,
        row -> String.join(" ", row.operation(), row.section(), row.path(), row.code()),
        RetiredRow::where);
    check(editions, EditionRow::operation, EditionRow::where);
    check(realtime, RealtimeRow::operation, RealtimeRow::where);
    check(terms, row -> row.korean().toLowerCase(Locale.ROOT), TermRow::where);
    check(
        overrides,
        row ->
            String.join(
                " ",
                row.operation(),
                row.section(),
                row.path(),
                row.operation().equals("*") ? row.label() : ""),
        OverrideRow::where);
    check(operations, OperationRow::id, OperationRow::where);
    check(
        exceptions,
        row -> String.join(" ", row.operation(), row.section(), row.path()),
        ExceptionRow::where);
    check(
        codeFields,
        row -> String.join(" ", row.operation(), row.section(), row.path()),
        CodeFieldRow::where);
    check(codes, row -> row.type() + " raw value '" + row.raw() + "'", CodeRow::where);
    check(codes, row -> row.type() + " constant " + row.constant(), CodeRow::where);
  }

  private <T> void check(List<T> rows, Function<T, String> key, Function<T, Where> where) {
    Map<String, Where> seen = new HashMap<>();
    for (T row : rows) {
      Where first = seen.putIfAbsent(key.apply(row), where.apply(row));
      if (first != null) {
        findings.error(
            "table-duplicate",
            where.apply(row),
            "says again what " + first + " says: " + key.apply(row) + "; remove one of them");
      }
    }
  }
}
