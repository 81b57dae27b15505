package io.github.kiwoomjava.spec.reader;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sheets in the form of Kiwoom's own JSON, made of their cells without the reader's help. */
final class ApiJson {
  private static final List<String> FIELD =
      List.of("element", "한글명", "type", "required", "length", "description");

  final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final ObjectNode apis = root.putObject("apis");
  private final ArrayNode errors = root.putArray("error_codes");

  static ApiJson of(SheetFixture... sheets) {
    ApiJson json = new ApiJson();
    for (SheetFixture sheet : sheets) {
      json.operation(sheet.title, sheet.rows);
    }
    return json;
  }

  static ApiJson ofWorkbook(Path workbook) throws Exception {
    ApiJson json = new ApiJson();
    PlainWorkbook.read(workbook)
        .forEach(
            (title, rows) -> {
              List<List<String>> cells = rows.values().stream().map(ApiJson::cells).toList();
              if (title.equals("오류코드")) {
                json.errorCodes(cells);
              } else if (!title.equals("API 리스트")) {
                json.operation(title, cells);
              }
            });
    return json;
  }

  Path write(Path file) {
    return SheetFixture.writeText(file, root.toPrettyString());
  }

  private static List<String> cells(Map<String, String> row) {
    List<String> cells = new ArrayList<>();
    for (char column = 'A'; column <= 'H'; column++) {
      cells.add(row.getOrDefault(String.valueOf(column), ""));
    }
    return cells;
  }

  private void errorCodes(List<List<String>> rows) {
    for (List<String> row : rows) {
      if (!row.get(1).isBlank() && !row.get(1).equals("오류코드")) {
        errors.addObject().put("No.", row.get(0)).put("오류코드", row.get(1)).put("오류메시지", row.get(2));
      }
    }
  }

  private void operation(String title, List<List<String>> rows) {
    ObjectNode api = apis.putObject(title);
    ObjectNode meta = api.putObject("meta");
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    String part = "body";
    String example = null;
    for (List<String> row : rows) {
      String first = row.get(0);
      boolean alone = row.stream().skip(1).allMatch(String::isBlank);
      if (alone && (first.equals("Request") || first.equals("Response"))) {
        message = api.putObject(first.equals("Request") ? "request" : "response");
        message.putArray("header");
        message.putArray("body");
      } else if (alone && first.endsWith(" Example")) {
        example = first.equals("Request Example") ? "request_example" : "response_example";
        api.put(example, "");
      } else if (example != null) {
        api.put(example, first);
      } else if (message.isEmpty()) {
        String value = row.stream().skip(1).filter(cell -> !cell.isBlank()).findFirst().orElse("");
        meta.put(first, value);
      } else if (!first.equals("구분")) {
        part = first.isBlank() ? part : first.equals("Header") ? "header" : "body";
        field(message.withArray(part), row);
      }
    }
  }

  private static void field(ArrayNode rows, List<String> row) {
    String element = row.size() > 1 ? row.get(1) : "";
    int depth = 0;
    while (element.startsWith("-") || element.startsWith(" ")) {
      depth += element.startsWith("-") ? 1 : 0;
      element = element.substring(1);
    }
    ObjectNode field = rows.addObject();
    field.put("element", element).put("depth", depth);
    field.put("is_section", row.stream().skip(2).allMatch(String::isBlank));
    for (int i = 1; i < FIELD.size(); i++) {
      field.put(FIELD.get(i), i + 1 < row.size() ? row.get(i + 1) : "");
    }
  }
}
