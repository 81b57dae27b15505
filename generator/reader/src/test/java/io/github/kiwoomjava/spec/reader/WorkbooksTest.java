package io.github.kiwoomjava.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over Kiwoom's own workbooks, where they are there. */
@Tag("workbooks")
class WorkbooksTest {
  private static final String OLD = "kiwoom-2025-09-08.xlsx";
  private static final String NEW = "kiwoom-2026-07-04.xlsx";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({NEW + ", 337, 9587, 674, 37", OLD + ", 182, 5409, 364, 32"})
  void everythingIsCounted(String file, int operations, int rows, int cells, int errors) {
    ReadResult result = read(file);

    assertThat(result.counts().operations()).isEqualTo(operations);
    assertThat(result.counts().fieldRows()).isEqualTo(rows);
    assertThat(result.counts().exampleCells()).isEqualTo(cells);
    assertThat(result.counts().errorCodes()).isEqualTo(errors);
    assertThat(result.hasErrors()).isFalse();
    assertThat(
            result.findings().stream().filter(finding -> finding.code().equals("example-given-up")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void everyRowEqualsItsCells(String file) throws Exception {
    Map<String, List<String>> expected = new TreeMap<>();
    PlainWorkbook.read(workbooks().resolve(file))
        .forEach(
            (sheet, rows) -> {
              if (!sheet.equals("API 리스트") && !sheet.equals("오류코드")) {
                expected.put(PlainWorkbook.id(rows), PlainWorkbook.fieldRows(rows));
              }
            });

    Map<String, List<String>> actual = new TreeMap<>();
    for (Operation operation : read(file).spec().operations()) {
      List<Row> rows = new ArrayList<>();
      rows(operation.request(), rows);
      rows(operation.response(), rows);
      rows.sort(Comparator.comparingInt(Row::number));
      actual.put(operation.id(), rows.stream().map(Row::text).toList());
    }

    assertThat(actual).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void jsonAndCanonicalSheetsReadBackEqual(String file) throws IOException {
    ApiSpec spec = read(file).spec();

    assertThat(SpecJson.read(SpecJson.write(spec), "json")).isEqualTo(spec);
    assertThat(reread(spec, true)).isEqualTo(spec);
    assertThat(reread(spec, false)).isEqualTo(Prosaic.withoutRemarks(spec));
  }

  @Test
  void canonicalSheetsWithoutProseHoldNoRemark() {
    ApiSpec spec = read(NEW).spec();
    String all = String.join("\n", CanonicalSheets.write(spec, false).values());

    assertThat(all).doesNotContain("붙혀서").doesNotContain("시기 바랍니다");
  }

  @Test
  void everyExampleCellGaveADocument() {
    ReadResult result = read(NEW);

    assertThat(result.spec().operations())
        .allSatisfy(
            operation -> {
              assertThat(operation.examples().request()).as(operation.id()).isNotEmpty();
              assertThat(operation.examples().response()).as(operation.id()).isNotEmpty();
            });
    assertThat(result.counts().examples()).isEqualTo(695);
    assertThat(operation(result, "ka10173").examples().response()).hasSize(2);
  }

  @Test
  void theTwoTablesOfOneBodyAreAlternatives() {
    Message response = operation(read(NEW), "ka10173").response();

    assertThat(response.bodies()).hasSize(2);
    assertThat(response.bodies().get(0).title()).isEqualTo("조회 데이터");
    assertThat(SheetReadingTest.paths(response.bodies().get(1).fields()))
        .contains("data/values/841", "trnm");
  }

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void ordersAreToldFromQuestions(String file) {
    Set<String> expected =
        Set.of(
            "kt10000",
            "kt10001",
            "kt10002",
            "kt10003",
            "kt10006",
            "kt10007",
            "kt10008",
            "kt10009",
            "kt50000",
            "kt50001",
            "kt50002",
            "kt50003",
            "ust20000",
            "ust20001",
            "ust20002",
            "ust20003",
            "ust31302");
    ApiSpec spec = read(file).spec();
    Set<String> there =
        spec.operations().stream()
            .map(Operation::id)
            .filter(expected::contains)
            .collect(Collectors.toSet());

    assertThat(ids(spec, Effect.ORDER)).isEqualTo(there);
    assertThat(ids(spec, Effect.TOKEN)).containsExactlyInAnyOrder("au10001", "au10002");
  }

  @Test
  void realtimeOperationsGoOverTheSocket() {
    assertThat(
            read(NEW).spec().operations().stream()
                .filter(operation -> operation.transport() == Transport.WEBSOCKET))
        .hasSize(31);
  }

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void theSeedEqualsTheSheetOfTheWorkbook(String file) {
    Path seed = workbooks().resolveSibling("seed").resolve("ka10010.md");
    Operation dump = new SpecReader().read(seed).spec().operations().get(0);
    Operation sheet = operation(read(file), "ka10010");

    assertThat(dump.request().bodies().get(0).fields())
        .usingElementComparator(Comparator.comparing(Field::element))
        .isEqualTo(sheet.request().bodies().get(0).fields());
    if (file.equals(OLD)) {
      assertThat(dump).isEqualTo(sheet);
    }
  }

  @Test
  void disagreementsOfTablesAndExamplesAreFindings() {
    List<String> codes = read(NEW).findings().stream().map(Finding::code).toList();

    assertThat(codes)
        .contains(
            "example-only-element", "table-only-element", "type-disagreement", "element-misspelt");
  }

  private ApiSpec reread(ApiSpec spec, boolean prose) throws IOException {
    Path target = Files.createDirectories(folder.resolve("sheets" + prose));
    for (Map.Entry<String, String> sheet : CanonicalSheets.write(spec, prose).entrySet()) {
      Files.writeString(target.resolve(sheet.getKey()), sheet.getValue());
    }
    return new SpecReader().read(target).spec();
  }

  private record Row(int number, String text) {}

  private static void rows(Message message, List<Row> rows) {
    rows(message.headers(), 0, rows);
    message.bodies().forEach(body -> rows(body.fields(), 0, rows));
  }

  private static void rows(List<Field> fields, int depth, List<Row> rows) {
    for (Field field : fields) {
      if (field.origin() != Origin.EXAMPLE) {
        rows.add(
            new Row(
                field.where().row(),
                PlainWorkbook.row(
                    field.where().row(),
                    "- ".repeat(depth) + field.element(),
                    field.label(),
                    type(field.type()),
                    requirement(field.requirement()),
                    field.length() == null ? "" : field.length().toString())));
        rows(field.children(), depth + 1, rows);
      }
    }
  }

  private static String type(FieldType type) {
    return type == FieldType.UNSPECIFIED ? "" : type.name();
  }

  private static String requirement(Requirement requirement) {
    return switch (requirement) {
      case REQUIRED -> "Y";
      case OPTIONAL -> "N";
      case UNSPECIFIED -> "";
    };
  }

  private static Set<String> ids(ApiSpec spec, Effect effect) {
    return spec.operations().stream()
        .filter(operation -> operation.effect() == effect)
        .map(Operation::id)
        .collect(Collectors.toSet());
  }

  private static Operation operation(ReadResult result, String id) {
    return result.spec().operation(id).orElseThrow();
  }

  private static ReadResult read(String file) {
    return new SpecReader().read(workbooks().resolve(file));
  }

  private static Path workbooks() {
    return Path.of(System.getProperty("kiwoom.workbooks"));
  }
}
