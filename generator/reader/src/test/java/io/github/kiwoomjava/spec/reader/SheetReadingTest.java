package io.github.kiwoomjava.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.Transport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReadingTest {
  @TempDir Path folder;

  @Test
  void theThreeShapesOfOneSheetAreEqual() throws Exception {
    SheetFixture sheet =
        SheetFixture.operation("ka1")
            .row("Body", "stk_cd", "종목코드 ", "", "Y", "20", "종목코드\n(KRX:039490,\nNXT:039490_NX)")
            .row("", "list", "목록", "LIST", "", "", "A|B 또는 여러 줄 | 로 구분")
            .row("", "- name", "이름", "String", "N", "7", "")
            .response()
            .row("Body", "cur_prc", "현재가", "", "N", "", "단위: 원, 부호가 포함된 숫자")
            .requestExample(
                "{\n    \"stk_cd\": \"005930\",\n    \"list\": [{\"name\": \"a | b\"}]\n}")
            .responseExample("{\n  'cur_prc': '-1',\n}");

    Operation workbook = only(sheet.readAsWorkbook(folder));
    Operation dump = only(sheet.readAsDump(folder));
    Path canonical =
        Files.writeString(folder.resolve("c.md"), new CanonicalSheetWriter(true).write(workbook));

    assertThat(dump).isEqualTo(workbook);
    assertThat(only(new SpecReader().read(canonical))).isEqualTo(workbook);
    assertThat(workbook.request().bodies().get(0).fields().get(0).label()).isEqualTo("종목코드 ");
  }

  @Test
  void propertiesAreTakenFromTheTopOfTheSheet() {
    Operation operation =
        only(
            SheetFixture.operation("kt1", "kt1", "https://api.example.com(note)", "/api/x/ordr")
                .response()
                .readAsWorkbook(folder));

    assertThat(operation.id()).isEqualTo("kt1");
    assertThat(operation.name()).isEqualTo("시험");
    assertThat(operation.menu()).containsExactly("국내주식", "시험");
    assertThat(operation.method()).isEqualTo("POST");
    assertThat(operation.path()).isEqualTo("/api/x/ordr");
    assertThat(operation.hosts().real()).isEqualTo("https://api.example.com");
    assertThat(operation.hosts().mock()).isEqualTo("https://mockapi.example.com");
    assertThat(operation.transport()).isEqualTo(Transport.REST);
    assertThat(operation.effect()).isEqualTo(Effect.ORDER);
  }

  @Test
  void aSecureWebSocketHostMakesTheTransport() {
    Operation operation =
        only(
            SheetFixture.operation("0B", "0B", "wss://api.example.com:10000", "/x")
                .response()
                .readAsWorkbook(folder));

    assertThat(operation.transport()).isEqualTo(Transport.WEBSOCKET);
    assertThat(operation.hosts().mock()).isEqualTo("wss://mockapi.example.com:10000");
  }

  @Test
  void columnsAreFoundByTheirHeadingsWhereverTheyStand() {
    SheetFixture sheet =
        SheetFixture.operation("ka1")
            .row("Response")
            .row("", "Length", "Description", "구분", "한글명", "Element", "Required", "Type")
            .row("", "8", "YYYYMMDD", "Body", "일자", "dt", "Y", "String");

    Field field = response(only(sheet.readAsWorkbook(folder))).get(0);

    assertThat(field.element()).isEqualTo("dt");
    assertThat(field.label()).isEqualTo("일자");
    assertThat(field.length()).isEqualTo(8);
    assertThat(field.type()).isEqualTo(FieldType.STRING);
    assertThat(field.requirement()).isEqualTo(Requirement.REQUIRED);
    assertThat(field.facts().pattern()).isEqualTo("yyyyMMdd");
  }

  @Test
  void leadingDashesNestToAnyDepth() {
    List<Field> fields =
        response(
            only(
                SheetFixture.operation("ka1")
                    .response()
                    .row("Body", "a", "가", "LIST", "", "", "")
                    .row("", "- b", "나", "", "", "", "")
                    .row("", "- - 841", "다", "", "", "", "")
                    .row("", "--20", "라", "", "", "", "")
                    .row("", "– c", "마", "", "", "", "")
                    .row("", "cont-yn", "바", "", "", "", "")
                    .readAsWorkbook(folder)));

    assertThat(paths(fields)).containsExactly("a", "a/b", "a/b/841", "a/b/20", "a/c", "cont-yn");
  }

  @Test
  void headingRowsInsideABodyAreAlternatives() {
    ReadResult result =
        SheetFixture.operation("ka1")
            .response()
            .row("Body", "조회 데이터")
            .row("", "seq", "번호", "", "", "", "")
            .row("Body", "실시간 데이터")
            .row("", "data", "목록", "LIST", "", "", "")
            .row("", "trnm", "서비스명", "String", "", "", "")
            .row("", "- type", "항목", "String", "", "", "")
            .responseExample(
                "{\"seq\": \"1\"} {\"data\": [{\"type\": \"0B\"}], \"trnm\": \"REAL\"}")
            .readAsWorkbook(folder);

    List<Body> bodies = only(result).response().bodies();
    assertThat(bodies).extracting(Body::title).containsExactly("조회 데이터", "실시간 데이터");
    assertThat(paths(bodies.get(0).fields())).containsExactly("seq");
    assertThat(paths(bodies.get(1).fields())).containsExactly("data", "data/type", "trnm");
    assertThat(bodies.get(1).fields()).allMatch(field -> field.origin() == Origin.BOTH);
    assertThat(result.counts().fieldRows()).isEqualTo(1 + 4);
    assertThat(codes(result)).contains("nesting-repaired");
  }

  @Test
  void aSecondTableOfBodyRowsIsAnAlternativeAndAHeaderTableIsNot() {
    Operation operation =
        only(
            SheetFixture.operation("ka1")
                .row(SheetFixture.HEADING.toArray(String[]::new))
                .row("Body", "a", "가", "", "", "", "")
                .row("Body", "b", "나", "", "", "", "")
                .response()
                .row("Body", "a", "가", "", "", "", "")
                .row(SheetFixture.HEADING.toArray(String[]::new))
                .row("Body", "b", "나", "", "", "", "")
                .readAsWorkbook(folder));

    assertThat(operation.request().headers()).hasSize(1);
    assertThat(operation.request().bodies()).hasSize(1);
    assertThat(operation.response().bodies()).hasSize(2);
  }

  @Test
  void elementsThatOnlyAnExampleShowsJoinTheModel() {
    ReadResult result =
        SheetFixture.operation("ka1")
            .response()
            .row("Body", "result_list", "목록", "LIST", "", "", "")
            .row("", "- a", "가", "String", "", "", "")
            .row("", "n", "수", "String", "", "", "")
            .responseExample(
                "{\"result_lsit\": [{\"a\": \"1\", \"b\": {\"c\": true}}], \"n\": 5, \"return_code\": 0}")
            .readAsWorkbook(folder);

    List<Field> fields = response(only(result));
    assertThat(paths(fields))
        .containsExactly(
            "result_list",
            "result_list/a",
            "n",
            "result_lsit",
            "result_lsit/a",
            "result_lsit/b",
            "result_lsit/b/c",
            "return_code");
    assertThat(fields)
        .extracting(Field::origin)
        .containsExactly(Origin.TABLE, Origin.BOTH, Origin.EXAMPLE, Origin.EXAMPLE);
    assertThat(fields.get(2).type()).isEqualTo(FieldType.LIST);
    assertThat(codes(result))
        .contains(
            "table-only-element",
            "example-only-element",
            "element-misspelt",
            "type-disagreement",
            "example-only-result");
    assertThat(result.counts().fieldRows()).isEqualTo(1 + 3);
  }

  @Test
  void flattenedRowsOfARealtimeExampleAreNestedAgain() {
    ReadResult result =
        SheetFixture.operation("0B")
            .row("Body", "data", "목록", "", "", "", "")
            .row("", "- item", "요소", "", "N", "", "")
            .row("", "- type", "항목", "", "Y", "", "")
            .response()
            .requestExample(
                "{\"data\": null, \"- item\": \"005930\", \"- type\": \"0B\", \"- x\": 1}")
            .readAsWorkbook(folder);

    assertThat(only(result).examples().request().get(0))
        .hasToString("{\"data\":[{\"item\":\"005930\",\"type\":\"0B\"}],\"- x\":1}");
    assertThat(codes(result)).contains("example-flattened", "example-only-element");
  }

  @Test
  void arraysOfArraysAgainstATableOfObjectsAreADisagreement() {
    ReadResult result =
        SheetFixture.operation("ka1")
            .response()
            .row("Body", "data", "목록", "", "", "", "")
            .row("", "- seq", "번호", "", "", "", "")
            .responseExample("{\"data\": [[\"0\", \"one\"]]}")
            .readAsWorkbook(folder);

    assertThat(codes(result)).contains("type-disagreement");
    assertThat(paths(response(only(result)))).containsExactly("data", "data/seq");
  }

  @Test
  void theListOfOperationsIsSetAgainstTheSheets() {
    SheetFixture list =
        new SheetFixture("API 리스트")
            .row("키움 REST API")
            .row("No.", "API ID", "API 명", "URL")
            .row("1", "ka1", "다른 이름", "/api/dostk/test")
            .row("2", "ka9", "없음", "/x")
            .row("3", "공통", "오류코드", "");
    SheetFixture errors =
        new SheetFixture("오류코드")
            .row("No.", "오류코드", "오류메시지")
            .row("1", "1501", "made up {?}")
            .row("2", "1501", "again");
    Path path =
        SheetFixture.writeWorkbook(
            folder.resolve("w.xlsx"),
            list,
            SheetFixture.small("ka1"),
            SheetFixture.small("ka2"),
            errors);

    ReadResult result = new SpecReader().read(path);

    assertThat(codes(result))
        .contains("list-disagreement", "only-in-list", "not-in-list", "duplicate-error-code")
        .doesNotContain("source-empty");
    assertThat(result.findings().stream().filter(f -> f.code().equals("only-in-list"))).hasSize(1);
    assertThat(result.spec().errorCodes()).hasSize(2);
  }

  @Test
  void theOrderOfTheSheetsDoesNotMatter() {
    Path one =
        SheetFixture.writeWorkbook(
            folder.resolve("1.xlsx"), SheetFixture.small("ka2"), SheetFixture.small("ka1"));
    Path other =
        SheetFixture.writeWorkbook(
            folder.resolve("2.xlsx"), SheetFixture.small("ka1"), SheetFixture.small("ka2"));

    assertThat(new SpecReader().read(one).spec()).isEqualTo(new SpecReader().read(other).spec());
  }

  @Test
  void findingsNameFileSheetAndRow() {
    Finding finding =
        SheetFixture.operation("ka1")
            .row("Body", "a b", "가", "", "", "", "")
            .response()
            .readAsWorkbook(folder)
            .findings()
            .stream()
            .filter(one -> one.code().equals("odd-element"))
            .findFirst()
            .orElseThrow();

    assertThat(finding.toString()).contains("test.xlsx, sheet 시험(ka1), row 18");
  }

  @Test
  void linesOfATextAreItsRows() {
    SheetFixture sheet = SheetFixture.operation("ka1").row("Body", "a b", "가", "", "", "", "");

    Finding finding =
        sheet.response().readAsDump(folder).findings().stream()
            .filter(one -> one.code().equals("odd-element"))
            .findFirst()
            .orElseThrow();

    List<String> lines = sheet.dump().lines().toList();
    assertThat(lines.get(finding.where().row() - 1)).contains("a b");
  }

  @Test
  void aFolderOfSheetsIsOneSource() throws Exception {
    Path sheets = Files.createDirectories(folder.resolve("sheets/domestic"));
    SheetFixture.writeText(sheets.resolve("a.md"), SheetFixture.small("ka1").dump());
    SheetFixture.writeText(sheets.resolve("b.md"), SheetFixture.small("ka2").dump());
    SheetFixture.writeText(sheets.resolve("notes.md"), "# Notes\n\nNo sheet at all.\n");

    ReadResult result = new SpecReader().read(folder.resolve("sheets"));

    assertThat(result.spec().operations()).extracting(Operation::id).containsExactly("ka1", "ka2");
    assertThat(codes(result)).contains("sheet-unknown");
    assertThat(result.hasErrors()).isFalse();
  }

  private static Operation only(ReadResult result) {
    assertThat(result.spec().operations()).hasSize(1);
    return result.spec().operations().get(0);
  }

  private static List<Field> response(Operation operation) {
    return operation.response().bodies().get(0).fields();
  }

  static List<String> paths(List<Field> fields) {
    List<String> paths = new java.util.ArrayList<>();
    for (Field field : fields) {
      paths.add(field.element());
      paths(field.children()).forEach(path -> paths.add(field.element() + "/" + path));
    }
    return paths;
  }

  private static List<String> codes(ReadResult result) {
    return result.findings().stream().map(Finding::code).distinct().toList();
  }
}
