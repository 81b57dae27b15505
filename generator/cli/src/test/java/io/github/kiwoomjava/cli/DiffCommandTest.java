package io.github.kiwoomjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {
  private static final String SHEET = QuoteSheet.of(QuoteSheet.STOCK_CODE);

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path old;

  @BeforeEach
  void write_the_old_sheet() throws IOException {
    old = Files.writeString(folder.resolve("old.md"), SHEET);
  }

  @Test
  void a_sheet_does_not_differ_from_its_own_canonical_json() {
    String json = folder.resolve("spec.json").toString();
    run("inspect", old.toString(), "--json", json);
    out.getBuffer().setLength(0);

    assertThat(run("diff", old.toString(), json, "--fail-on", "any")).isZero();
    assertThat(out).hasToString("No change.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "현재가 | String, 기준가 | String, breaking, 0",
    "현재가 | String, 기준가 | String, risky, 1",
    "현재가 | String, 현재가 | , any, 0",
    "현재가 | String, 현재가 | LIST, breaking, 1",
    "시세요청, 시세조회, risky, 0",
    "시세요청, 시세조회, any, 1"
  })
  void fails_only_on_what_the_caller_asked_for(String before, String after, String failOn, int exit)
      throws IOException {
    Path now = edited(before, after == null ? "" : after);

    assertThat(run("diff", old.toString(), now.toString(), "--fail-on", failOn)).isEqualTo(exit);
    assertThat(run("diff", old.toString(), now.toString())).isZero();
  }

  @Test
  void writes_json_to_a_file() throws IOException {
    Path file = folder.resolve("not/there/yet/diff.json");
    Path now = edited("cur_prc", "base_prc");

    assertThat(
            run(
                "diff",
                old.toString(),
                now.toString(),
                "--format",
                "json",
                "--out",
                file.toString()))
        .isZero();

    JsonNode json = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
    assertThat(json.path("changes").findValuesAsText("kind"))
        .containsExactlyInAnyOrder("FIELD_ADDED", "FIELD_REMOVED");
    assertThat(json.path("bump").asText()).isEqualTo("MAJOR");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void java_types_that_the_tables_decide_are_compared_where_tables_are_given() throws IOException {
    Path tables = Files.createDirectories(folder.resolve("tables/typing")).getParent();
    Files.writeString(
        tables.resolve("typing/rules.tsv"),
        "kind\targument\telement\tlabel\tunit\twhy\nprice\t\t\t현재가\t\t\ninteger\t\t\t기준가\t\t\n");
    Path now = edited("현재가", "기준가");

    assertThat(run("diff", "" + old, "" + now, "--tables", "" + tables, "--fail-on", "breaking"))
        .isEqualTo(1);
    assertThat(out.toString()).contains("Java type", "price -> integer");
  }

  @Test
  void wrong_use_says_what_to_name() {
    assertThat(run("diff", old.toString(), folder.resolve("missing.xlsx").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("missing.xlsx does not exist", "HEAD~3:spec");
    assertThat(run("diff", old.toString())).isEqualTo(2);
    assertThat(run("diff", old.toString(), old.toString(), "--fail-on", "maybe")).isEqualTo(2);
    assertThat(run("diff", old.toString(), "no-such-revision:spec")).isEqualTo(2);
    assertThat(err.toString()).contains("no-such-revision:spec: ");
  }

  @Test
  void a_source_with_errors_is_not_compared() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.md"), "no sheet at all");

    assertThat(run("diff", old.toString(), broken.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("broken.md has errors, so it cannot be compared");
    assertThat(out.toString()).isEmpty();
  }

  private Path edited(String before, String after) throws IOException {
    assertThat(SHEET).contains(before);
    return Files.writeString(folder.resolve("new.md"), SHEET.replace(before, after));
  }

  private int run(String... arguments) {
    return KiwoomCli.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }
}
