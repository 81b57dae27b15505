package io.github.kiwoomjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.spec.json.SpecJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kiwoom's own JSON goes wherever a workbook goes. */
class ApiJsonCommandsTest {
  private static final String API =
      """
      {"apis": {"시세요청(zz90001)": {
         "meta": {"API 정보": "", "메뉴 위치": "국내주식 > 시세", "API 명": "시세요청",
           "API ID": "zz90001", "Method": "POST", "운영 도메인": "https://api.kiwoom.com",
           "모의투자 도메인": "https://mockapi.kiwoom.com", "URL": "/api/dostk/mrkcond"},
         "request": {"header": [], "body": [
           {"element": "stk_cd", "depth": 0, "is_section": false, "한글명": "종목코드",
            "type": "String", "required": "Y", "length": "20", "description": ""}]},
         "response": {"header": [], "body": [
           {"element": "cur_prc", "depth": 0, "is_section": false, "한글명": "현재가",
            "type": "String", "required": "N", "length": "20", "description": ""}]},
         "request_example": "{\\"stk_cd\\": \\"005930\\"}",
         "response_example": "{\\"cur_prc\\": \\"-82000\\", \\"return_code\\": 0}"}},
       "error_codes": [{"No.": "1", "오류코드": "1501", "오류메시지": "made up"}]}
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path json;

  @BeforeEach
  void writeJson() throws IOException {
    json = Files.writeString(folder.resolve("kiwoom_api_spec.json"), API);
  }

  @Test
  void inspect_reads_it_and_writes_it_as_canonical_json() throws IOException {
    Path canonical = folder.resolve("canonical.json");

    assertThat(run("inspect", json.toString(), "--json", canonical.toString())).isZero();

    assertThat(out.toString()).startsWith("1 operations, 2 field rows");
    var spec = SpecJson.read(Files.readAllBytes(canonical), "canonical.json");
    assertThat(spec.operation("zz90001")).isPresent();
    assertThat(spec.errorCodes()).hasSize(1);
  }

  @Test
  void import_asks_for_its_day_and_then_writes_its_sheets() throws IOException {
    Path spec = Files.createDirectories(folder.resolve("spec"));

    assertThat(run("import", json.toString(), "--into", spec.toString())).isNotZero();
    assertThat(err.toString()).contains("edition-unknown");
    assertThat(run("import", json.toString(), "--into", spec.toString(), "--edition", "2026-08-01"))
        .isZero();
    assertThat(run("diff", spec.toString(), json.toString(), "--fail-on", "any")).isZero();
  }

  @Test
  void diff_compares_it_with_a_sheet() throws IOException {
    Path more =
        Files.writeString(
            folder.resolve("new.json"),
            API.replace("\"cur_prc\", \"depth\"", "\"prc\", \"depth\""));

    assertThat(run("diff", json.toString(), more.toString())).isZero();
    assertThat(out.toString()).contains("cur_prc").contains("prc");
  }

  @Test
  void generate_makes_a_client_of_it() throws IOException {
    Path sources = folder.resolve("sources");

    assertThat(
            run(
                "generate",
                json.toString(),
                "--unnamed",
                "wire",
                "--package",
                "com.example",
                "--out",
                sources.toString()))
        .isZero();
    try (var files = Files.walk(sources)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("Kiwoom.java", "Zz90001Request.java");
    }
  }

  @Test
  void export_makes_documents_of_it_whole_or_not_at_all() throws IOException {
    Path out = folder.resolve("docs/openapi.json");

    assertThat(run("export", "openapi", json.toString(), "--out", out.toString())).isZero();
    assertThat(Files.readString(out)).contains("/api/dostk/mrkcond#zz90001");
    assertThat(run("export", "postman", json.toString())).isZero();
    assertThat(this.out.toString()).contains("\"zz90001 시세요청\"");
    assertThat(run("export", "wsdl", json.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("openapi|asyncapi|postman");
    assertThat(run("export", "openapi", "no-such-file")).isEqualTo(2);
  }

  private int run(String... arguments) {
    return KiwoomCli.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }
}
