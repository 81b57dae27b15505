package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.ErrorCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sheet {@code 오류코드}. */
final class ErrorSheet {
  static final String CODE = "오류코드";
  static final String MESSAGE = "오류메시지";

  private ErrorSheet() {}

  static boolean is(RawSheet sheet) {
    return sheet.rows().stream().anyMatch(ErrorSheet::isHeading);
  }

  static List<ErrorCode> read(RawSheet sheet, FindingCollector findings) {
    List<ErrorCode> codes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int code = -1;
    int message = -1;
    for (RawRow row : sheet.rows()) {
      if (isHeading(row)) {
        code = ListTable.column(row, CODE);
        message = ListTable.column(row, MESSAGE);
      } else if (code >= 0 && !row.cell(code).isBlank()) {
        String text = row.cell(code).strip();
        if (!seen.add(text)) {
          findings.add(
              FindingCode.DUPLICATE_ERROR_CODE.at(
                  sheet.where().row(row.number()),
                  "error code " + Snippet.of(text) + " stands twice; both were kept"));
        }
        codes.add(new ErrorCode(text, row.cell(message).strip()));
      } else if (code >= 0 && !row.isBlank()) {
        findings.add(
            FindingCode.STRAY_ROW.at(
                sheet.where().row(row.number()), "a row without an error code was left out"));
      }
    }
    return codes;
  }

  private static boolean isHeading(RawRow row) {
    return ListTable.column(row, CODE) >= 0 && ListTable.column(row, MESSAGE) >= 0;
  }
}
