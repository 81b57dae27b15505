package io.github.kiwoomjava.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Operation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kiwoom's own JSON is one more source of the same sheets. */
class ApiJsonTest {
  @TempDir Path folder;

  private ReadResult read(String text) {
    return new SpecReader().read(SheetFixture.writeText(folder.resolve("api.json"), text));
  }

  private ReadResult read(ApiJson json) {
    return new SpecReader().read(json.write(folder.resolve("api.json")));
  }

  private static SheetFixture nested(String type) {
    return SheetFixture.operation("ka1")
        .row("Body", "stk_cd", "종목코드", type, "Y", "20", "")
        .response()
        .row("Header", "cont-yn", "연속조회여부", type, "N", "1", "")
        .row("Body", "조회 데이터", "", "", "", "", "")
        .row("", "data", "목록", type.isEmpty() ? "" : "LIST", "N", "", "")
        .row("", "- prc", "가격", type, "N", "20", "단위: 원, 부호가 포함된 숫자")
        .row("", "- in", "안", type.isEmpty() ? "" : "Object", "N", "", "")
        .row("", "- - deep", "깊이", type, "N", "7", "YYYYMMDD")
        .row("Body", "실시간 데이터", "", "", "", "", "")
        .row("", "trnm", "서비스명", type, "Y", "", "")
        .requestExample("{\"stk_cd\": \"005930\",}")
        .responseExample(
            "#a\n{'data': [{'prc': '-5', 'in': {'deep': '20260101'}}]}\n{'trnm': 'REAL'}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", ""})
  void a_workbook_and_its_json_give_equal_specs(String type) {
    SheetFixture[] sheets = {nested(type), SheetFixture.small("ka2")};
    ReadResult workbook =
        new SpecReader().read(SheetFixture.writeWorkbook(folder.resolve("w.xlsx"), sheets));

    ReadResult json = read(ApiJson.of(sheets));

    assertThat(json.spec()).isEqualTo(workbook.spec());
    assertThat(codes(json)).containsExactlyInAnyOrderElementsOf(codes(workbook));
    assertThat(json.spec().operations().get(0).response().bodies()).hasSize(2);
  }

  @Test
  void it_is_known_by_its_content_whatever_its_name() {
    Path file = ApiJson.of(SheetFixture.small("ka2")).write(folder.resolve("notes.txt"));

    assertThat(new SpecReader().read(file).spec().operations())
        .extracting(Operation::id)
        .containsExactly("ka2");
  }

  @Test
  void members_in_another_order_are_the_same() {
    ApiJson json = ApiJson.of(SheetFixture.small("ka2"));
    Operation usual = read(json).spec().operations().get(0);
    ObjectNode api = (ObjectNode) json.root.get("apis").get("시험(ka2)");
    for (String name : List.of("response_example", "response", "request", "meta")) {
      api.set(name, api.remove(name));
    }

    assertThat(read(json).spec().operations()).containsExactly(usual);
  }

  @Test
  void findings_name_the_operation_its_line_and_the_element() {
    ApiJson json = ApiJson.of(SheetFixture.small("ka2"));
    ((ObjectNode) json.root.at("/apis/시험(ka2)/request/body/0")).put("length", "lots");

    Finding finding =
        read(json).findings().stream()
            .filter(one -> one.code().equals("odd-length"))
            .findFirst()
            .orElseThrow();

    assertThat(finding.where().sheet()).isEqualTo("시험(ka2)");
    String line = json.root.toPrettyString().lines().toList().get(finding.where().row() - 1);
    assertThat(line).contains("{");
    assertThat(finding.message()).contains("lots");
  }

  @Test
  void lengths_and_depths_may_be_numbers_or_texts_and_null_is_blank() {
    ApiJson json = ApiJson.of(nested("String"));
    ObjectNode field = (ObjectNode) json.root.at("/apis/시험(ka1)/response/body/2");
    field.put("depth", "1").put("length", 20).putNull("description");

    var data = read(json).spec().operations().get(0).response().bodies().get(0).fields().get(0);

    assertThat(data.type()).isEqualTo(FieldType.LIST);
    assertThat(data.children().get(0).length()).isEqualTo(20);
    assertThat(data.children().get(0).remark()).isNull();
  }

  @Test
  void what_breaks_off_keeps_the_operations_before_it_and_is_an_error_with_its_line() {
    String whole =
        ApiJson.of(SheetFixture.small("ka1"), SheetFixture.small("ka2")).root.toPrettyString();
    int second = whole.indexOf("시험(ka2)");

    ReadResult result = read(whole.substring(0, second + 200));

    assertThat(result.spec().operations()).extracting(Operation::id).containsExactly("ka1");
    assertThat(result.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("json-broken");
              assertThat(finding.where().sheet()).isEqualTo("시험(ka2)");
              assertThat(finding.where().row()).isPositive();
            });
    assertThat(result.hasErrors()).isTrue();
  }

  @Test
  void a_name_that_stands_twice_is_an_error_and_neither_is_dropped() {
    String text = ApiJson.of(SheetFixture.small("ka1")).root.toPrettyString();

    assertThat(codes(read(text.replace("\"Method\" :", "\"URL\" : \"/evil\",\n \"Method\" :"))))
        .contains("json-member-twice");
    assertThat(codes(read(text.replace("\"depth\" : 0", "\"depth\" : 0, \"depth\" : 1"))))
        .contains("json-member-twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"apis\": [1, 2]} | json-unexpected",
        "{\"apis\": {\"x(ka1)\": 5}} | json-unexpected",
        "{\"apis\": {\"x(ka1)\": {\"request\": {\"body\": [7]}}}} | json-unexpected",
        "{\"apis\": {\"x(ka1)\": {\"request\": {\"body\": {}}}}} | json-unexpected",
        "{\"apis\": {}} | source-empty",
        "{\"apis\": {}} trailing | json-broken",
        "{\"apis\": {}} {} | json-unexpected",
        "{\"apis\": { | json-broken",
        "{\"apis\": {\"x(ka1)\": {\"request_example\": {\"a\": 1}}}} | json-unexpected"
      })
  void other_shapes_are_reported_and_never_thrown(String text, String code) {
    assertThat(codes(read(text))).contains(code);
  }

  @Test
  void a_document_in_place_of_its_text_is_read_as_the_example() {
    ApiJson json = ApiJson.of(SheetFixture.small("ka1"));
    ((ObjectNode) json.root.at("/apis/시험(ka1)")).putObject("request_example").put("stk_cd", "1");

    assertThat(read(json).spec().operations().get(0).examples().request())
        .singleElement()
        .hasToString("{\"stk_cd\":\"1\"}");
  }

  @Test
  void hostile_paths_and_ids_are_refused_as_a_workbook_s_are() {
    SheetFixture evil =
        SheetFixture.operation("../x", "t(../x)", "https://api.example.com", "//evil.example/x");

    assertThat(codes(read(ApiJson.of(evil.response())))).contains("unsafe-path", "unsafe-id");
  }

  @Test
  void deep_and_endless_documents_are_cut() {
    ApiJson json = ApiJson.of(SheetFixture.small("ka1"));
    var body = json.root.withArray("/apis/시험(ka1)/response/body");
    for (int i = 0; i < CellBudget.MOST_ROWS + 10; i++) {
      body.addObject().put("element", "e" + i).put("depth", i == 5 ? 1_000_000_000 : 0);
    }

    assertThat(codes(read(json))).contains("sheet-too-large", "nesting-jump");
    assertThat(codes(read("{\"apis\":" + "[".repeat(100_000)))).contains("json-broken");
  }

  @Test
  void bytes_that_are_no_utf8_are_reported() throws Exception {
    Path file = folder.resolve("api.json");
    String text = ApiJson.of(SheetFixture.small("ka1")).root.toPrettyString();
    java.nio.file.Files.write(file, text.getBytes(java.nio.charset.Charset.forName("MS949")));

    assertThat(codes(new SpecReader().read(file))).contains("not-utf-8");
  }

  @Tag("workbooks")
  @ParameterizedTest
  @ValueSource(strings = {"kiwoom-2025-09-08.xlsx", "kiwoom-2026-07-04.xlsx"})
  void an_edition_and_its_json_give_equal_specs(String name) throws Exception {
    Path workbook = Path.of(System.getProperty("kiwoom.workbooks"), name);
    Path json = ApiJson.ofWorkbook(workbook).write(folder.resolve(name.replace(".xlsx", ".json")));

    assertThat(new SpecReader().read(json).spec())
        .isEqualTo(new SpecReader().read(workbook).spec());
  }

  private static List<String> codes(ReadResult result) {
    return result.findings().stream().map(Finding::code).toList();
  }
}
