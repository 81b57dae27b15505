package io.github.kiwoomjava.spec.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet in Kiwoom's layout, with made-up contents, as a workbook or as a raw dump. */
final class SheetFixture {
  static final List<String> HEADING =
      List.of("구분", "Element", "한글명", "Type", "Required", "Length", "Description");
  private static final int COLUMNS = 7;

  final String title;
  final List<List<String>> rows = new ArrayList<>();

  SheetFixture(String title) {
    this.title = title;
  }

  /** The top of an operation's sheet up to and including the heading of its request. */
  static SheetFixture operation(String id) {
    return operation(id, "시험(" + id + ")", "https://api.example.com", "/api/dostk/test");
  }

  static SheetFixture operation(String id, String title, String host, String path) {
    return new SheetFixture(title)
        .row("◀ API 리스트 이동")
        .row("키움 REST API")
        .row("API 정보")
        .row("메뉴 위치", "", "국내주식 > 시험 > 시험(" + id + ")")
        .row("API 명", "", "시험")
        .row("API ID", "", id)
        .row("기본정보")
        .row("Method", "", "POST")
        .row("운영 도메인", "", host)
        .row("모의투자 도메인", "", host.replace("api.", "mockapi."))
        .row("URL", "", path)
        .row("Format", "", "JSON")
        .row("개요")
        .row("made up")
        .row("Request")
        .row(HEADING.toArray(String[]::new))
        .row("Header", "api-id", "TR명", "String", "Y", "10", "");
  }

  /** A whole small operation. */
  static SheetFixture small(String id) {
    return operation(id)
        .row("Body", "stk_cd", "종목코드", "String", "Y", "20", "")
        .response()
        .row("Body", "cur_prc", "현재가", "String", "N", "20", "단위: 원, 부호가 포함된 숫자")
        .requestExample("{\"stk_cd\": \"005930\"}")
        .responseExample("{\"cur_prc\": \"-160400\", \"return_code\": 0}");
  }

  SheetFixture row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  SheetFixture response() {
    return row("Response").row(HEADING.toArray(String[]::new));
  }

  SheetFixture requestExample(String text) {
    return row("Request Example").row(text);
  }

  SheetFixture responseExample(String text) {
    return row("Response Example").row(text);
  }

  ReadResult readAsWorkbook(Path folder) {
    return new SpecReader().read(writeWorkbook(folder.resolve("test.xlsx"), this));
  }

  ReadResult readAsDump(Path folder) {
    return new SpecReader().read(writeText(folder.resolve(title + ".md"), dump()));
  }

  /** The text that the seed shows: one table, cells as they are. */
  String dump() {
    StringBuilder text = new StringBuilder("# " + title + "\n\n");
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = new ArrayList<>(rows.get(i));
      while (cells.size() < COLUMNS) {
        cells.add(i == 0 ? "Unnamed: " + cells.size() : "");
      }
      text.append("| ").append(String.join(" | ", cells)).append(" |\n");
      if (i == 0) {
        text.append("| --- ".repeat(COLUMNS)).append("|\n");
      }
    }
    return text.toString();
  }

  static Path writeText(Path path, String text) {
    try {
      return Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path writeWorkbook(Path path, SheetFixture... sheets) {
    return writeWorkbook(path, workbook -> {}, sheets);
  }

  static Path writeWorkbook(Path path, Consumer<XSSFWorkbook> change, SheetFixture... sheets) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(path)) {
      for (SheetFixture fixture : sheets) {
        Sheet sheet = workbook.createSheet(fixture.title);
        for (int i = 0; i < fixture.rows.size(); i++) {
          Row row = sheet.createRow(i);
          List<String> cells = fixture.rows.get(i);
          for (int j = 0; j < cells.size(); j++) {
            if (!cells.get(j).isEmpty()) {
              row.createCell(j).setCellValue(cells.get(j));
            }
          }
        }
      }
      change.accept(workbook);
      workbook.write(out);
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook of one sheet whose part has exactly this XML. */
  static Path writeRaw(Path path, String sheetXml) {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
              + types
              + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
              + types
              + "worksheet+xml\"/></Types>");
      entry(zip, "_rels/.rels", relations(relationships + "/officeDocument", "xl/workbook.xml"));
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"ka1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
              .formatted(main, relationships));
      entry(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(relationships + "/worksheet", "worksheets/sheet1.xml"));
      entry(zip, "xl/worksheets/sheet1.xml", sheetXml);
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A worksheet part of these rows, each the XML of its cells. */
  static String worksheet(String... rows) {
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + String.join("", Arrays.stream(rows).map(cells -> "<row>" + cells + "</row>").toList())
        + "</sheetData></worksheet>";
  }

  static String inline(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is></c>";
  }

  private static String relations(String type, String target) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"r1\" Type=\"%s\" Target=\"%s\"/></Relationships>"
            .formatted(type, target);
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
