package io.github.kiwoomjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final String SHEET =
      QuoteSheet.of(QuoteSheet.STOCK_CODE)
          + QuoteSheet.example("Request", "{\"stk_cd\": \"005930\"}")
          + QuoteSheet.example("Response", "{\"cur_prc\": \"-82000\", \"return_code\": 0,}");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path sheet;

  @BeforeEach
  void writeSheet() throws IOException {
    sheet = Files.writeString(folder.resolve("sheet.md"), SHEET);
  }

  @Test
  void inspectCountsAndShowsFindingsWithTheirPlace() {
    assertThat(run("inspect", sheet.toString())).isZero();
    assertThat(out.toString())
        .startsWith("1 operations, 2 field rows, 2 example cells with 2 documents, 0 error codes")
        .contains("example-extra-comma")
        .contains("sheet.md, sheet 시세요청(zz90001), row ");
  }

  @Test
  void inspectWritesCanonicalJsonToAFile() throws IOException {
    Path json = folder.resolve("spec.json");

    assertThat(run("inspect", sheet.toString(), "--json", json.toString())).isZero();

    ApiSpec spec = SpecJson.read(Files.readAllBytes(json), "spec.json");
    assertThat(spec.operation("zz90001")).isPresent();
    assertThat(json.resolveSibling("spec.json.part")).doesNotExist();
  }

  @Test
  void inspectWritesCanonicalJsonAloneToStandardOutput() {
    assertThat(run("inspect", sheet.toString(), "--json", "-")).isZero();

    assertThat(SpecJson.read(out.toString(), "output").operations()).hasSize(1);
    assertThat(err.toString()).contains("1 operations");
  }

  @Test
  void inspectFailsOnWhatTheCallerAskedFor() {
    assertThat(run("inspect", sheet.toString(), "--fail-on", "info")).isEqualTo(1);
    assertThat(run("inspect", sheet.toString(), "--fail-on", "error")).isZero();
  }

  @Test
  void generateWritesSourcesNamedAfterTheWire() throws IOException {
    Path sources = folder.resolve("sources");

    assertThat(generate(sources)).isZero();

    assertThat(out.toString()).contains("0 unchanged, 0 deleted");
    assertThat(texts(sources).keySet()).anyMatch(path -> path.endsWith("Zz90001Request.java"));
  }

  @Test
  void aSheetOfOnesOwnStandsBesideThreeOfOurs() throws IOException {
    Path sources = folder.resolve("sources");
    Path spec = Path.of("../../spec");

    assertThat(
            run(
                "generate",
                spec.toString(),
                "--add",
                sheet.toString(),
                "--package",
                "com.example",
                "--out",
                sources.toString(),
                "--unnamed",
                "wire",
                "--operation",
                "ka10001,ka10081,kt10000,zz90001"))
        .isZero();

    assertThat(texts(sources).keySet())
        .anyMatch(path -> path.endsWith("StockBasicInfoRequest.java"))
        .anyMatch(path -> path.endsWith("Zz90001Request.java"));
    assertThat(
            run(
                "generate",
                spec.toString(),
                "--package",
                "com.example",
                "--out",
                sources.toString(),
                "--operation",
                "usa10103"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("usa10103", "2026-07-04", "--add");
  }

  @Test
  void generatingAgainTouchesNothing() throws IOException {
    Path sources = folder.resolve("sources");
    generate(sources);
    Map<String, String> before = texts(sources);

    assertThat(generate(sources)).isZero();

    assertThat(out.toString()).contains("0 files written");
    assertThat(texts(sources)).isEqualTo(before);
  }

  @Test
  void generatingOverAnEditedFileSaysWhereTheEditedTextIs() throws IOException {
    Path sources = folder.resolve("sources");
    generate(sources);
    Path edited;
    try (Stream<Path> files = Files.walk(sources)) {
      edited =
          files.filter(file -> file.toString().endsWith("Kiwoom.java")).findAny().orElseThrow();
    }
    Files.writeString(edited, Files.readString(edited) + "// mine");

    assertThat(generate(sources)).isZero();

    String kept = err.toString().replaceAll("(?s).*the edited text is in (\\S+).*", "$1");
    assertThat(Path.of(kept)).content().endsWith("// mine");
    assertThat(edited).content().doesNotContain("// mine");
  }

  @Test
  void generateWritesTheNamesThatAreToBeKept() throws IOException {
    Path lock = folder.resolve("names.lock");

    assertThat(
            run(
                "generate",
                sheet.toString(),
                "--package",
                "com.example",
                "--out",
                folder.resolve("sources").toString(),
                "--unnamed",
                "wire",
                "--write-lock",
                lock.toString()))
        .isZero();

    assertThat(lock).content().contains("zz90001").contains("cur_prc");
  }

  @Test
  void whatNoTableNamesIsAnErrorUnlessTheWireMayName() {
    Path sources = folder.resolve("sources");

    assertThat(run("generate", sheet.toString(), "--package", "com.example", "--out", "" + sources))
        .isEqualTo(1);

    assertThat(err.toString()).contains("zz90001").contains("naming/");
    assertThat(sources).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK\u0003\u0004 not a zip", "# nothing of use"})
  void aSourceThatHoldsNoOperationFailsAndKeepsTheLastOutput(String content) throws IOException {
    Path sources = folder.resolve("sources");
    generate(sources);
    Map<String, String> before = texts(sources);
    Files.writeString(sheet, content);

    assertThat(generate(sources)).isEqualTo(1);

    assertThat(err.toString()).contains("sheet.md");
    assertThat(texts(sources)).isEqualTo(before);
  }

  @Test
  void twoSheetsWithOneIdFailByName() throws IOException {
    Path sheets = Files.createDirectories(folder.resolve("sheets-twice"));
    Files.writeString(sheets.resolve("a.md"), SHEET);
    Files.writeString(sheets.resolve("b.md"), SHEET);

    assertThat(run("inspect", sheets.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("duplicate-operation").contains("zz90001");
  }

  @Test
  void importWritesSheetsOnceAndThenChangesNothing() throws IOException {
    Path spec = Files.createDirectories(folder.resolve("spec"));

    assertThat(
            run("import", sheet.toString(), "--into", spec.toString(), "--edition", "2026-07-04"))
        .isZero();
    Map<String, String> first = texts(spec);
    assertThat(
            run("import", sheet.toString(), "--into", spec.toString(), "--edition", "2026-07-04"))
        .isZero();

    assertThat(out.toString())
        .contains("Operations added\n  zz90001 시세요청 (dostk/mrkcond)\n")
        .contains("Sheets: 2, of which 2 changed\n")
        .contains("No change.\n")
        .contains("Sheets: 2, none changed\n");
    assertThat(texts(spec))
        .isEqualTo(first)
        .containsOnlyKeys("naming/editions.tsv", "sheets/edition.md", "sheets/unnamed/zz90001.md");
  }

  @Test
  void aDryImportWritesNothing() throws IOException {
    Path spec = Files.createDirectories(folder.resolve("spec"));

    assertThat(
            run(
                "import",
                sheet.toString(),
                "--into",
                spec.toString(),
                "--edition",
                "2026-07-04",
                "--dry-run"))
        .isZero();

    assertThat(texts(spec)).isEmpty();
  }

  @Test
  void anImportWithErrorsKeepsTheOldSheets() throws IOException {
    Path spec = Files.createDirectories(folder.resolve("spec"));
    run("import", sheet.toString(), "--into", spec.toString(), "--edition", "2026-07-04");
    Map<String, String> before = texts(spec);
    Files.writeString(sheet, "no sheet at all");

    assertThat(
            run("import", sheet.toString(), "--into", spec.toString(), "--edition", "2026-07-04"))
        .isEqualTo(1);

    assertThat(texts(spec)).isEqualTo(before);
  }

  @Test
  void anImportThatWasStoppedBetweenItsLastStepsIsTakenUp() throws IOException {
    Path spec = Files.createDirectories(folder.resolve("spec"));
    run("import", sheet.toString(), "--into", spec.toString(), "--edition", "2026-07-04");
    Map<String, String> before = texts(spec);
    Files.move(spec.resolve("sheets"), spec.resolve(".sheets.last"));

    assertThat(
            run("import", sheet.toString(), "--into", spec.toString(), "--edition", "2026-07-04"))
        .isZero();

    assertThat(texts(spec)).isEqualTo(before);
  }

  @Test
  void wrongUseHasItsOwnExitCode() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("inspect")).isEqualTo(2);
    assertThat(run("inspect", folder.resolve("missing.xlsx").toString())).isEqualTo(2);
    assertThat(run("generate", sheet.toString(), "--package", "p", "--out", "o", "--unnamed", "x"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("does not exist").contains("--unnamed is error or wire");
  }

  @Test
  void aPackageThatIsNoNameFails() {
    assertThat(
            run(
                "generate",
                sheet.toString(),
                "--package",
                "com.class",
                "--out",
                folder.resolve("o").toString(),
                "--unnamed",
                "wire"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("com.class");
  }

  private int generate(Path sources) {
    return run(
        "generate",
        sheet.toString(),
        "--package",
        "com.example",
        "--out",
        sources.toString(),
        "--unnamed",
        "wire");
  }

  private int run(String... args) {
    return KiwoomCli.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(args);
  }

  private static Map<String, String> texts(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(path).toString(), Files.readString(path));
      }
    }
    return texts;
  }
}
