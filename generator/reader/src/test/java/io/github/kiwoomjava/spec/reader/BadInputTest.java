package io.github.kiwoomjava.spec.reader;

import static io.github.kiwoomjava.spec.reader.SheetFixture.inline;
import static io.github.kiwoomjava.spec.reader.SheetFixture.worksheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and attackers feed to the reader: always a finding with its place, never a throw. */
class BadInputTest {
  /** The row of the first body field in {@link SheetFixture#small}, from 0. */
  private static final int FIELD = 17;

  @TempDir Path folder;

  interface Source {
    Path write(Path folder) throws IOException;
  }

  static Stream<Arguments> brokenFiles() {
    return Stream.of(
        file("a missing file", "source-unreadable", folder -> folder.resolve("none.xlsx")),
        file(
            "not a zip",
            "not-a-workbook",
            folder -> bytes(folder, "a.xlsx", "hello".getBytes(StandardCharsets.UTF_8))),
        file("an empty file", "not-a-workbook", folder -> bytes(folder, "a.xlsx", new byte[0])),
        file(
            "an old .xls",
            "not-a-workbook",
            folder ->
                bytes(folder, "a.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0})),
        file("a zip of something else", "workbook-broken", BadInputTest::otherZip),
        file("a truncated workbook", "not-a-workbook", folder -> truncated(folder, 0.6)),
        file("a zip bomb", "workbook-hostile", BadInputTest::zipBomb),
        file("parts packed by another method", "workbook-broken", BadInputTest::otherMethod),
        file("a DOCTYPE in a part", "workbook-hostile", BadInputTest::doctype),
        file(
            "a part that is no XML",
            "workbook-broken",
            folder -> SheetFixture.writeRaw(folder.resolve("a.xlsx"), "<worksheet><row>")),
        file(
            "a workbook of empty sheets",
            "source-empty",
            folder ->
                SheetFixture.writeWorkbook(folder.resolve("a.xlsx"), new SheetFixture("one"))),
        file("an empty text", "source-empty", folder -> bytes(folder, "a.md", new byte[0])),
        file(
            "a text that is no sheet",
            "source-empty",
            folder -> bytes(folder, "a.md", "# Hi\n".getBytes(StandardCharsets.UTF_8))),
        file(
            "a text in MS949",
            "not-utf-8",
            folder -> bytes(folder, "a.md", SheetFixture.small("ka1").dump().getBytes("MS949"))),
        file(
            "an empty folder",
            "source-empty",
            folder -> Files.createDirectory(folder.resolve("none"))),
        file(
            "JSON of another kind",
            "source-unreadable",
            folder -> bytes(folder, "a.json", "{}".getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("brokenFiles")
  void aSourceThatCannotBeReadIsAnErrorWithoutAStackTrace(String name, String code, Source source)
      throws IOException {
    Path path = source.write(folder);

    ReadResult result = new SpecReader().read(path);

    assertThat(result.hasErrors()).isTrue();
    Finding error =
        result.findings().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    assertThat(error.severity()).isEqualTo(Severity.ERROR);
    assertThat(error.where().file()).startsWith(String.valueOf(path.getFileName()));
    assertThat(error.message()).doesNotContain("\tat ").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aWorkbookCutOrDamagedAnywhereNeverThrows(long seed) throws IOException {
    Path whole = SheetFixture.writeWorkbook(folder.resolve("w.xlsx"), SheetFixture.small("ka1"));
    byte[] bytes = Files.readAllBytes(whole);
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      byte[] damaged =
          i % 2 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes.clone();
      if (i % 2 == 1) {
        for (int j = 0; j < 5; j++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
      }
      ReadResult result = new SpecReader().read(bytes(folder, "d.xlsx", damaged));
      if (result.spec().operations().isEmpty()) {
        assertThat(result.hasErrors()).isTrue();
      }
    }
  }

  @Test
  void oneBrokenSheetDoesNotHideTheOthers() throws IOException {
    Path good =
        SheetFixture.writeWorkbook(
            folder.resolve("w.xlsx"), SheetFixture.small("ka1"), SheetFixture.small("ka2"));
    Path bad = folder.resolve("bad.xlsx");
    Zips.replace(
        good, bad, "xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>");

    ReadResult result = new SpecReader().read(bad);

    assertThat(result.spec().operations()).extracting(Operation::id).containsExactly("ka2");
    assertThat(error(result, "workbook-hostile").where().sheet()).isEqualTo("시험(ka1)");
  }

  @Test
  void aSheetWithoutAnIdIsAnErrorThatNamesTheSheet() {
    SheetFixture sheet = SheetFixture.small("ka1");
    sheet.rows.removeIf(row -> row.get(0).equals("API ID"));

    ReadResult result = sheet.readAsWorkbook(folder);

    assertThat(error(result, "sheet-without-id").where().sheet()).isEqualTo("시험(ka1)");
    assertThat(result.spec().operations()).extracting(Operation::id).containsExactly("ka1");
  }

  @Test
  void twoSheetsWithOneIdAreAnErrorThatNamesBoth() {
    SheetFixture other =
        SheetFixture.operation("ka1", "again", "https://x.example", "/x").response();
    Path path =
        SheetFixture.writeWorkbook(folder.resolve("w.xlsx"), SheetFixture.small("ka1"), other);

    Finding error = error(new SpecReader().read(path), "duplicate-operation");

    assertThat(error.toString()).contains("sheet again").contains("sheet 시험(ka1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../x", "CON", "nul", "com1", "a b", "x.y", "가", "\u202eka1", "a/b", "-a"})
  void anIdThatCannotNameAFileIsAnError(String id) {
    ReadResult result =
        SheetFixture.operation(id, "title", "https://api.example.com", "/x")
            .response()
            .readAsWorkbook(folder);

    assertThat(error(result, "unsafe-id").where().row()).isEqualTo(6);
    assertThat(result.spec().operations()).extracting(Operation::id).containsExactly(id);
    assertThat(CanonicalSheets.write(result.spec(), true).firstKey())
        .matches("[a-zA-Z0-9_-]+\\.md");
  }

  @Test
  void anIdWithANulIsAnErrorInEveryShape() {
    SheetFixture sheet = SheetFixture.operation("ka_x0000_1").response();
    ReadResult workbook =
        new SpecReader()
            .read(
                SheetFixture.writeRaw(
                    folder.resolve("n.xlsx"), worksheet(inline("API ID") + inline("ka_x0000_1"))));
    ReadResult dump =
        new SpecReader()
            .read(
                SheetFixture.writeText(
                    folder.resolve("n.md"), sheet.dump().replace("_x0000_", "\0")));

    for (ReadResult result : List.of(workbook, dump)) {
      assertThat(codes(result)).contains("odd-character", "unsafe-id");
    }
  }

  static Stream<Arguments> oddRows() {
    return Stream.of(
        row("nesting from no dash to two", "nesting-jump", "- - a", "가", "", "", ""),
        row("an element twice", "duplicate-element", "first", "가", "", "", ""),
        row("an unknown type", "odd-type", "a", "가", "Number", "", ""),
        row("an unknown requirement", "odd-requirement", "a", "가", "", "maybe", ""),
        row("a length that is no number", "odd-length", "a", "가", "", "", "about 20"),
        row("a broken length", "odd-length", "a", "가", "", "", "20.5"),
        row("a negative length", "odd-length", "a", "가", "", "", "-1"),
        row("a huge length", "odd-length", "a", "가", "", "", "99999999999999999999999"),
        row("an element with blanks", "odd-element", "a b", "가", "", "", ""),
        row("an element with a path", "odd-element", "../x", "가", "", "", ""));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @MethodSource("oddRows")
  void anOddRowIsAFindingAndNoRowIsLost(String name, String code, String[] cells) {
    ReadResult result =
        SheetFixture.operation("ka1")
            .row("Body", "first", "첫째", "", "", "", "")
            .row("", cells[0], cells[1], cells[2], cells[3], cells[4])
            .row("", "last", "끝", "", "", "", "")
            .response()
            .readAsWorkbook(folder);

    Finding finding =
        result.findings().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    assertThat(finding.where().row()).isEqualTo(19);
    assertThat(result.counts().fieldRows()).isEqualTo(1 + 3);
    assertThat(result.hasErrors()).isFalse();
  }

  @Test
  void aRowWithoutAnElementIsReportedWithItsText() {
    ReadResult result =
        SheetFixture.operation("ka1")
            .row("Body", "", "이름만", "", "", "", "")
            .response()
            .readAsWorkbook(folder);

    assertThat(finding(result, "stray-row").message()).contains("이름만");
  }

  @ParameterizedTest
  @ValueSource(strings = {"class", "hashCode", "250hgst", "cont-yn", "20", "_", "a.b"})
  void elementsThatAreNoJavaIdentifiersAreOrdinaryElements(String element) {
    ReadResult result =
        SheetFixture.operation("ka1")
            .row("Body", element, "가", "", "", "", "")
            .response()
            .readAsWorkbook(folder);

    assertThat(fields(result)).extracting(Field::element).containsExactly(element);
    assertThat(codes(result)).doesNotContain("odd-element");
  }

  static Stream<Arguments> cells() {
    return Stream.of(
        cell("a number", "cell-number", "20", cell -> cell.setCellValue(20)),
        cell("a formatted number", "cell-number", "005930", BadInputTest::formatted),
        cell("a formula", "cell-formula", "30", BadInputTest::formula),
        cell("rich text", null, "bold and plain", BadInputTest::richText),
        cell("a boolean", null, "TRUE", cell -> cell.setCellValue(true)),
        cell(
            "an error",
            "cell-error",
            "",
            cell -> cell.setCellErrorValue(FormulaError.NA.getCode())));
  }

  @ParameterizedTest(name = "{0} is read as {2}")
  @MethodSource("cells")
  void cellsOfAnyTypeAreReadAsTheyAreShown(
      String name, String code, String expected, Consumer<Cell> change) {
    Path path =
        SheetFixture.writeWorkbook(
            folder.resolve("w.xlsx"),
            workbook -> change.accept(workbook.getSheetAt(0).getRow(FIELD).getCell(2)),
            SheetFixture.small("ka1"));

    ReadResult result = new SpecReader().read(path);

    assertThat(fields(result).get(0).label()).isEqualTo(expected);
    if (code != null) {
      assertThat(finding(result, code).where().row()).isEqualTo(FIELD + 1);
    }
  }

  @Test
  void aLengthTypedAsTheNumberTwentyIsTwenty() {
    Path path =
        SheetFixture.writeWorkbook(
            folder.resolve("w.xlsx"),
            workbook -> workbook.getSheetAt(0).getRow(FIELD).getCell(5).setCellValue(20.0),
            SheetFixture.small("ka1"));

    assertThat(fields(new SpecReader().read(path)).get(0).length()).isEqualTo(20);
  }

  @Test
  void hiddenSheetsRowsAndColumnsAreReadAndReported() {
    Path path =
        SheetFixture.writeWorkbook(
            folder.resolve("w.xlsx"),
            workbook -> {
              workbook.getSheetAt(0).getRow(FIELD).setZeroHeight(true);
              workbook.getSheetAt(0).setColumnHidden(2, true);
              workbook.createSheet("other");
              workbook.setSheetHidden(1, true);
            },
            SheetFixture.small("ka1"));

    ReadResult result = new SpecReader().read(path);

    assertThat(codes(result)).contains("row-hidden", "column-hidden", "sheet-hidden");
    assertThat(fields(result).get(0).label()).isEqualTo("종목코드");
  }

  @Test
  void textBelowAMergedCellIsReportedSinceNobodySeesIt() {
    Path path =
        SheetFixture.writeWorkbook(
            folder.resolve("w.xlsx"),
            workbook -> {
              Sheet sheet = workbook.getSheetAt(0);
              sheet.addMergedRegion(new CellRangeAddress(FIELD, FIELD, 2, 3));
            },
            SheetFixture.small("ka1"));

    ReadResult result = new SpecReader().read(path);

    assertThat(finding(result, "under-merged-cell").where().row()).isEqualTo(FIELD + 1);
    assertThat(fields(result).get(0).label()).isEqualTo("종목코드");
  }

  @Test
  void inlineAndOddlyPlacedCellsAreRead() {
    Path path =
        SheetFixture.writeRaw(
            folder.resolve("w.xlsx"),
            worksheet(
                inline("API ID") + inline("ka1"),
                inline("URL") + inline("/x"),
                inline("Request"),
                inline("Element") + inline("한글명"),
                "<c r=\"??\" t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>no</t></rPh><r><t>b</t></r></is></c>"
                    + inline("가")
                    + "<c t=\"s\"><v>77</v></c>"));

    ReadResult result = new SpecReader().read(path);

    assertThat(fields(result)).extracting(Field::element).containsExactly("ab");
    assertThat(codes(result)).contains("cell-broken", "part-assumed", "missing-property");
  }

  @Test
  void aCellOf300000EqualLettersIsNoZipBomb() {
    String text = "x".repeat(300_000);
    Path path =
        SheetFixture.writeRaw(
            folder.resolve("w.xlsx"),
            worksheet(
                inline("API ID") + inline("ka1"),
                inline("Request"),
                inline("구분") + inline("Element") + inline("Description"),
                inline("Body") + inline("a") + inline(text)));

    ReadResult result = new SpecReader().read(path);

    assertThat(fields(result).get(0).remark()).isEqualTo(text);
    assertThat(result.hasErrors()).isFalse();
  }

  /** Each file is small, and would fill the memory if rows were padded or everything was kept. */
  static Stream<Arguments> bombs() {
    return Stream.of(
        Arguments.of("a cell far to the right in each row", 20_000, "XFD", 1),
        Arguments.of("a cell in the last column that is read", 19_000, "IV", 1),
        Arguments.of("millions of rows", 100_000, "A", 1),
        Arguments.of("long texts", 200, "A", 1_000_000));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void whatNoSheetOfKiwoomsHoldsIsLeftOutAndTheRestIsRead(
      String what, int rows, String column, int length) {
    StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
    xml.append("<row r=\"1\">").append(inline("API ID") + inline("ka1")).append("</row>");
    for (int row = 2; row < rows; row++) {
      xml.append("<row r=\"%d\"><c r=\"%s%d\" t=\"inlineStr\"><is><t>".formatted(row, column, row))
          .append("x".repeat(length))
          .append("</t></is></c></row>");
    }
    xml.append("</sheetData></worksheet>");
    Path path = SheetFixture.writeRaw(folder.resolve("w.xlsx"), xml.toString());

    ReadResult result = new SpecReader().read(path);

    Finding finding =
        result.findings().stream()
            .filter(one -> one.severity() == Severity.ERROR)
            .findFirst()
            .orElseThrow(() -> new AssertionError("nothing was said of " + what));
    assertThat(finding.code()).isIn("sheet-too-large", "workbook-hostile");
    assertThat(finding.where().row()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example/x", "https://evil.example/x", "@evil.example/x", "/a/../b"})
  void aUrlThatLeadsElsewhereIsAnErrorWithItsRow(String path) {
    ReadResult result =
        new SpecReader()
            .read(
                SheetFixture.writeWorkbook(
                    folder.resolve("w.xlsx"),
                    SheetFixture.operation("ka1", "a", "https://api.kiwoom.com", path)));

    assertThat(error(result, "unsafe-path").where().row()).isPositive();
  }

  static Stream<String> hostileTexts() {
    return Stream.of(
        "*/ System.exit(1); /*",
        "\\u002a/",
        "${x} $L $$ @see <script>alert(1)</script>",
        "\"quotes\" 'and' `ticks` \\ | \\| *stars* _under_ [a](b) &amp; &#39; <br> ~~x~~",
        "\u202eright to left\u200f\ufeff",
        "\ud83d\udcc8 한글 \u00e9",
        "  edges\u00a0",
        "a\nb\n\nc\td",
        "- - dashes",
        "# heading",
        "| --- |",
        "...",
        "1. item",
        "![x](y) www.example.com https://x.example a@b.example");
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void textOfAnyKindInEveryCellIsKeptAndSurvivesTheRoundTrip(String text) throws IOException {
    SheetFixture sheet =
        new SheetFixture("t")
            .row("API ID", "ka1")
            .row("API 명", text)
            .row("메뉴 위치", text + " > " + text)
            .row("Method", text)
            .row("URL", text)
            .row("Request")
            .row(SheetFixture.HEADING.toArray(String[]::new))
            .row("Body", "x" + text, text, text, text, text, text)
            .row("Body", "y", text, "", "", "", "")
            .row("Response")
            .row(SheetFixture.HEADING.toArray(String[]::new))
            .row("Header", "h" + text, text, "", "", "", text)
            .requestExample(
                "{\"a\": \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");

    ReadResult result = sheet.readAsWorkbook(folder);

    assertThat(result.spec().operations()).hasSize(1);
    assertThat(fields(result).get(0).label()).isEqualTo(text);
    assertThat(result.spec().operations().get(0).examples().request().get(0).get("a").textValue())
        .isEqualTo(text);
    Path canonical =
        Files.writeString(
            folder.resolve("c.md"),
            new CanonicalSheetWriter(true).write(result.spec().operations().get(0)));
    assertThat(new SpecReader().read(canonical).spec()).isEqualTo(result.spec());
  }

  @Test
  void halfSurrogatesAndControlsBecomeTheReplacementCharacter() {
    Path path =
        SheetFixture.writeRaw(
            folder.resolve("w.xlsx"),
            worksheet(
                inline("API ID") + inline("ka1"),
                inline("Request"),
                inline("구분") + inline("Element") + inline("한글명"),
                inline("Body") + inline("a") + inline("x_xD800_y_x0007_z_x005F_")));

    ReadResult result = new SpecReader().read(path);

    assertThat(fields(result).get(0).label()).isEqualTo("x\ufffdy\ufffdz_");
    assertThat(finding(result, "odd-character").where().row()).isEqualTo(4);
  }

  @Test
  void anExampleThatIsNoJsonIsGivenUpWithAFindingAndTheTableStays() {
    ReadResult result =
        SheetFixture.operation("ka1")
            .row("Body", "a", "가", "", "", "", "")
            .response()
            .requestExample("see the manual")
            .readAsWorkbook(folder);

    assertThat(finding(result, "example-given-up").message()).contains("see the manual");
    assertThat(fields(result)).hasSize(1);
    assertThat(result.counts().exampleCells()).isEqualTo(1);
  }

  private static Arguments file(String name, String code, Source source) {
    return arguments(name, code, source);
  }

  private static Arguments row(String name, String code, String... cells) {
    return arguments(name, code, cells);
  }

  private static Arguments cell(String name, String code, String expected, Consumer<Cell> change) {
    return arguments(name, code, expected, change);
  }

  private static void formatted(Cell cell) {
    XSSFWorkbook workbook = (XSSFWorkbook) cell.getSheet().getWorkbook();
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat("000000"));
    cell.setCellStyle(style);
    cell.setCellValue(5930);
  }

  private static void formula(Cell cell) {
    cell.setCellFormula("10+20");
    cell.getSheet()
        .getWorkbook()
        .getCreationHelper()
        .createFormulaEvaluator()
        .evaluateFormulaCell(cell);
  }

  private static void richText(Cell cell) {
    XSSFWorkbook workbook = (XSSFWorkbook) cell.getSheet().getWorkbook();
    XSSFFont bold = workbook.createFont();
    bold.setBold(true);
    XSSFRichTextString text = new XSSFRichTextString("bold and plain");
    text.applyFont(0, 4, bold);
    cell.setCellValue(text);
  }

  private static Path bytes(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static Path truncated(Path folder, double part) throws IOException {
    Path whole = SheetFixture.writeWorkbook(folder.resolve("w.xlsx"), SheetFixture.small("ka1"));
    byte[] bytes = Files.readAllBytes(whole);
    return bytes(folder, "a.xlsx", Arrays.copyOf(bytes, (int) (bytes.length * part)));
  }

  private static Path otherZip(Path folder) throws IOException {
    return Zips.write(folder.resolve("a.xlsx"), "readme.txt", "hello");
  }

  private static Path zipBomb(Path folder) {
    return SheetFixture.writeRaw(
        folder.resolve("a.xlsx"), worksheet(inline(" ".repeat(40_000_000))));
  }

  /** Each entry's method becomes 93, Zstandard, which needs a library that is not there. */
  private static Path otherMethod(Path folder) throws IOException {
    Path whole = SheetFixture.writeWorkbook(folder.resolve("w.xlsx"), SheetFixture.small("ka1"));
    byte[] bytes = Files.readAllBytes(whole);
    for (int i = 0; i + 12 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K') {
        int method = bytes[i + 2] == 3 ? 8 : bytes[i + 2] == 1 ? 10 : 0;
        if (method > 0) {
          bytes[i + method] = 93;
          bytes[i + method + 1] = 0;
        }
      }
    }
    return bytes(folder, "a.xlsx", bytes);
  }

  private static Path doctype(Path folder) {
    return SheetFixture.writeRaw(
        folder.resolve("a.xlsx"),
        "<!DOCTYPE lolz [<!ENTITY lol \"lol\">]>"
            + worksheet("<c t=\"inlineStr\"><is><t>&lol;</t></is></c>"));
  }

  private static Finding error(ReadResult result, String code) {
    Finding finding = finding(result, code);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    return finding;
  }

  private static Finding finding(ReadResult result, String code) {
    return result.findings().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not among " + result.findings()));
  }

  private static List<Field> fields(ReadResult result) {
    return result.spec().operations().get(0).request().bodies().get(0).fields();
  }

  private static List<String> codes(ReadResult result) {
    return result.findings().stream().map(Finding::code).distinct().toList();
  }
}
