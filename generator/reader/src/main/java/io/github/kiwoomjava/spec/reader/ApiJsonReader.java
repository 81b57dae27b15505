package io.github.kiwoomjava.spec.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kiwoom's own JSON, token by token, to sheets. Whatever has another shape is reported. */
final class ApiJsonReader {
  private static final String ERROR_SHEET = "오류코드";

  /** What is done with a member whose name was read; the parser stands at its value. */
  private interface Member {
    void read(String name, int line) throws IOException;
  }

  private final String file;
  private final FindingCollector findings;
  private final CellText cleaner;
  private final CellBudget budget = new CellBudget();
  private final List<RawSheet> sheets = new ArrayList<>();
  private Where where;

  ApiJsonReader(String file, FindingCollector findings) {
    this.file = file;
    this.findings = findings;
    this.cleaner = new CellText(findings);
    this.where = Where.file(file);
  }

  /** Those that were read to their end. */
  List<RawSheet> sheets() {
    return List.copyOf(sheets);
  }

  /** What is being read. */
  Where where() {
    return where;
  }

  void read(JsonParser in) throws IOException {
    in.nextToken();
    object(
        in,
        (name, line) -> {
          switch (name) {
            case ApiJsonSource.APIS -> object(in, (title, titleLine) -> api(in, title));
            case ApiJsonSource.ERROR_CODES -> errorCodes(in);
            default -> unexpected(in, "the member " + Snippet.of(name));
          }
        });
  }

  private void api(JsonParser in, String rawTitle) throws IOException {
    where = Where.sheet(file, cleaner.clean(rawTitle, Where.file(file)));
    ApiJsonSheet sheet = new ApiJsonSheet(budget);
    object(
        in,
        (name, line) -> {
          switch (name) {
            case "meta" -> object(in, (key, at) -> sheet.meta(at, clean(key, at), text(in, key)));
            case "request" -> message(in, sheet, Section.REQUEST, line);
            case "response" -> message(in, sheet, Section.RESPONSE, line);
            case "request_example" -> sheet.example(Section.REQUEST_EXAMPLE, line, text(in, name));
            case "response_example" ->
                sheet.example(Section.RESPONSE_EXAMPLE, line, text(in, name));
            default -> unexpected(in, "the member " + Snippet.of(name));
          }
        });
    add(sheet.rows(), sheet.isCut());
  }

  private void message(JsonParser in, ApiJsonSheet sheet, Section section, int line)
      throws IOException {
    sheet.table(section, line);
    object(
        in,
        (name, at) -> {
          switch (name) {
            case "header" -> rows(in, name, row -> sheet.field(section, "Header", row));
            case "body" -> rows(in, name, row -> sheet.field(section, "Body", row));
            default -> unexpected(in, "the member " + Snippet.of(name));
          }
        });
  }

  private void errorCodes(JsonParser in) throws IOException {
    where = Where.sheet(file, ERROR_SHEET);
    List<RawRow> rows = new ArrayList<>();
    boolean[] cut = {false};
    rows.add(
        new RawRow(
            in.currentTokenLocation().getLineNr(), List.of(ErrorSheet.CODE, ErrorSheet.MESSAGE)));
    rows(
        in,
        ApiJsonSource.ERROR_CODES,
        row -> {
          List<String> cells = List.of(row.get(ErrorSheet.CODE), row.get(ErrorSheet.MESSAGE));
          if (rows.size() < CellBudget.MOST_ROWS && budget.take(cells)) {
            rows.add(new RawRow(row.line(), cells));
          } else {
            cut[0] = true;
          }
        });
    add(rows, cut[0]);
  }

  private void add(List<RawRow> rows, boolean cut) {
    if (cut) {
      findings.add(
          FindingCode.SHEET_TOO_LARGE.at(
              where, "there are more rows or more text than Kiwoom's could have; the rest is cut"));
    }
    sheets.add(new RawSheet(where.sheet() == null ? file : where.sheet(), where, rows));
    where = Where.file(file);
  }

  private interface RowTaker {
    void take(ApiJsonRow row);
  }

  /** An array of objects, one for each row. */
  private void rows(JsonParser in, String what, RowTaker taker) throws IOException {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      unexpected(in, Snippet.of(what) + ", which is no array,");
      return;
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      ApiJsonRow row = new ApiJsonRow(line(in), cells(in));
      taker.take(row);
    }
  }

  private Map<String, String> cells(JsonParser in) throws IOException {
    Map<String, String> cells = new LinkedHashMap<>();
    object(
        in,
        (name, line) -> {
          String value = text(in, name);
          if (cells.size() < CellBudget.MOST_COLUMNS) {
            cells.putIfAbsent(Heading.key(name), value);
          }
        });
    return cells;
  }

  /** The text of a scalar; a document that stands where its text should is taken as text. */
  private String text(JsonParser in, String name) throws IOException {
    int line = line(in);
    JsonToken token = in.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    if (token.isScalarValue()) {
      return clean(in.getText(), line);
    }
    findings.add(
        FindingCode.JSON_UNEXPECTED.at(
            where.row(line),
            Snippet.of(name) + " is no text, but JSON itself, which was taken as its text"));
    return clean(in.readValueAsTree().toString(), line);
  }

  private void object(JsonParser in, Member member) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      unexpected(in, "what stands where an object should");
      return;
    }
    Set<String> names = new HashSet<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      int line = line(in);
      if (!names.add(name)) {
        findings.add(
            FindingCode.JSON_MEMBER_TWICE.at(
                where.row(line), Snippet.of(name) + " stands twice in one object; remove one"));
      }
      in.nextToken();
      member.read(name, line);
    }
  }

  private void unexpected(JsonParser in, String what) throws IOException {
    findings.add(
        FindingCode.JSON_UNEXPECTED.at(
            where.row(line(in)), what + " was left out: the specification has no such thing"));
    in.skipChildren();
  }

  private String clean(String text, int line) {
    return cleaner.clean(text, where.row(line));
  }

  private static int line(JsonParser in) {
    return in.currentTokenLocation().getLineNr();
  }
}
