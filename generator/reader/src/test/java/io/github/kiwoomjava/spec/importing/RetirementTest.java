package io.github.kiwoomjava.spec.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.spec.diff.Bump;
import io.github.kiwoomjava.spec.diff.ChangeKind;
import io.github.kiwoomjava.spec.diff.Level;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an edition no longer has, in sheets that are made for it. */
class RetirementTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);
  private static final LocalDate SECOND = LocalDate.of(2026, 2, 10);
  private static final LocalDate THIRD = LocalDate.of(2026, 3, 10);

  private static final String SHEET =
      """
      # 시세요청(zz90001)

      | 항목 | 값 |
      | --- | --- |
      | API ID | zz90001 |
      | API 명 | 시세요청 |
      | Method | POST |
      | 운영 도메인 | https://api.kiwoom.com |
      | URL | /api/dostk/mrkcond |

      ## Request

      | 구분 | Element | 한글명 | Type | Required | Length | Facts | Remark |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | Body | stk_cd | 종목코드 | String | Y | 20 | | |
      | Body | base_dt | 기준일자 | String | N | 8 | pattern yyyyMMdd | |
      | Body | stex_tp | 거래소구분 | String | N | 1 | codes 1=KRX, 2=NXT, 3=통합 | |

      ## Response

      | 구분 | Element | 한글명 | Type | Required | Length | Facts | Remark |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | Body | gone | 사라질값 | String | N | 20 | unit 원 | |
      | Body | cur_prc | 현재가 | String | N | 20 | | |
      | Body | rows | 목록 | LIST | N | | | |
      | Body | - dt | 일자 | String | N | 8 | | |
      | Body | - low | 저가 | String | N | 20 | | |
      | Body | more | 더보기 | | N | | | |
      | Body | - x | 값 | String | N | 20 | | |

      ## Request Example

      ```json
      {"stk_cd": "005930", "base_dt": "20260102", "stex_tp": "1"}
      ```

      ## Response Example

      ```json
      {"gone": "1", "cur_prc": "2", "rows": [{"dt": "20260101", "low": "1"}], "more": [{"x": "1"}]}
      ```
      """;

  @TempDir private Path folder;
  private Path spec;

  @BeforeEach
  void import_the_first_edition() throws IOException {
    spec = Files.createDirectories(folder.resolve("spec"));
    importing(SHEET, FIRST).write();
  }

  @Test
  void an_element_that_is_gone_stays_behind_the_others_with_all_its_facts() throws IOException {
    PreparedImport prepared = importing(without("gone", "base_dt", "- low"), SECOND);
    prepared.write();

    Operation kept = kept();
    assertThat(elements(kept.response().bodies().get(0).fields()))
        .containsExactly("cur_prc", "rows", "more", "gone");
    Field gone = kept.response().bodies().get(0).fields().get(3);
    assertThat(gone.facts().unit()).isEqualTo("원");
    assertThat(gone.facts().retired()).isEqualTo(SECOND);
    assertThat(gone.length()).isEqualTo(20);
    Field rows = kept.response().bodies().get(0).fields().get(1);
    assertThat(elements(rows.children())).containsExactly("dt", "low");
    assertThat(elements(kept.request().bodies().get(0).fields()))
        .containsExactly("stk_cd", "stex_tp", "base_dt");
    assertThat(table())
        .containsExactly(
            "zz90001\trequest\tbase_dt\t\t2026-02-10\t기준일자\t",
            "zz90001\tresponse\tgone\t\t2026-02-10\t사라질값\t",
            "zz90001\tresponse\trows/low\t\t2026-02-10\t저가\t");
    assertThat(prepared.diff().count(ChangeKind.FIELD_RETIRED)).isEqualTo(3);
    assertThat(prepared.diff().bump()).isEqualTo(Bump.MINOR);
  }

  @Test
  void a_list_that_is_gone_keeps_its_rows_and_stays_a_list_without_any_example()
      throws IOException {
    importing(without("more", "- x"), SECOND).write();

    Field more = kept().response().bodies().get(0).fields().get(3);
    assertThat(more.facts().retired()).isEqualTo(SECOND);
    assertThat(more.type()).isEqualTo(FieldType.LIST);
    assertThat(elements(more.children())).containsExactly("x");
    assertThat(more.children().get(0).isRetired()).isFalse();
    assertThat(table()).hasSize(1);
  }

  @Test
  void an_operation_that_is_gone_keeps_its_sheet() throws IOException {
    PreparedImport prepared = importing(SHEET.replace("zz90001", "zz90002"), SECOND);
    prepared.write();

    assertThat(kept().retired()).isEqualTo(SECOND);
    assertThat(kept().withRetired(null).request().bodies().get(0).fields()).hasSize(3);
    assertThat(table()).containsExactly("zz90001\t\t\t\t2026-02-10\t시세요청\t");
    assertThat(prepared.diff().bump()).isEqualTo(Bump.MINOR);
    assertThat(Files.readString(spec.resolve("naming/editions.tsv")))
        .contains("zz90001\t2026-01-10\n", "zz90002\t2026-02-10\n");
  }

  @Test
  void a_code_that_is_gone_has_a_line_of_its_own() throws IOException {
    importing(SHEET.replace(", 3=통합", ""), SECOND).write();

    assertThat(table()).containsExactly("zz90001\trequest\tstex_tp\t3\t2026-02-10\t통합\t");

    importing(SHEET, THIRD).write();
    assertThat(table()).isEmpty();
  }

  @Test
  void what_stays_away_keeps_the_edition_that_dropped_it_and_the_reason_somebody_wrote()
      throws IOException {
    importing(without("gone"), SECOND).write();
    Path table = spec.resolve("naming/retired.tsv");
    Files.writeString(table, Files.readString(table).replace("사라질값\t", "사라질값\tNobody needs it."));

    PreparedImport prepared = importing(without("gone"), THIRD);
    prepared.write();

    assertThat(table())
        .containsExactly("zz90001\tresponse\tgone\t\t2026-02-10\t사라질값\tNobody needs it.");
    assertThat(prepared.diff().changes()).isEmpty();
    assertThat(prepared.changedSheets()).containsExactly("edition.md");
  }

  @Test
  void what_comes_back_is_as_it_was_and_has_no_line() throws IOException {
    importing(without("gone"), SECOND).write();
    PreparedImport prepared = importing(SHEET, THIRD);
    prepared.write();

    assertThat(kept().response().bodies().get(0).fields()).noneMatch(Field::isRetired);
    assertThat(table()).isEmpty();
    assertThat(prepared.diff().verdict()).isEqualTo(Level.COMPATIBLE);
  }

  @Test
  void what_has_lost_its_line_is_gone_for_good_with_the_next_import() throws IOException {
    importing(without("gone"), SECOND).write();
    Path table = spec.resolve("naming/retired.tsv");
    Files.writeString(
        table, Files.readString(table).replaceAll("(?m)^zz90001\tresponse\tgone.*\n", ""));

    PreparedImport prepared = importing(without("gone"), SECOND);

    assertThat(elements(prepared.after().operations().get(0).response().bodies().get(0).fields()))
        .doesNotContain("gone");
    assertThat(prepared.diff().bump()).isEqualTo(Bump.MAJOR);
  }

  @Test
  void an_edition_of_no_known_day_or_an_older_one_is_not_imported() throws IOException {
    Path sheet = Files.writeString(folder.resolve("sheet.md"), SHEET);
    assertThat(importer().prepare(sheet, null).findings())
        .anyMatch(finding -> finding.code().equals("edition-unknown"));
    assertThat(importer().prepare(sheet, FIRST.minusDays(1)).findings())
        .anyMatch(finding -> finding.code().equals("edition-older"));
    Path dated = Files.writeString(folder.resolve("kiwoom-2026-02-10.md"), SHEET);
    PreparedImport prepared = importer().prepare(dated, null);
    assertThat(prepared.hasErrors()).isFalse();
    assertThat(prepared.after().edition()).isEqualTo(SECOND);
  }

  @Test
  void a_table_that_is_none_is_left_alone() throws IOException {
    Path table = spec.resolve("naming/retired.tsv");
    Files.writeString(table, "operation\tmisspelt\n");
    assertThatThrownBy(() -> importing(SHEET, SECOND))
        .hasMessageContaining("must name the columns");
  }

  private PreparedImport importing(String sheet, LocalDate day) throws IOException {
    return importer().prepare(Files.writeString(folder.resolve("sheet.md"), sheet), day);
  }

  private SpecImporter importer() {
    return Editions.importer(spec, new Disk.Real());
  }

  /** Rows and values in examples are left out. */
  private static String without(String... elements) {
    String sheet = SHEET;
    for (String element : elements) {
      String name = element.replace("- ", "");
      sheet =
          sheet
              .replaceAll("\\| Body \\| " + element + " \\|.*\n", "")
              .replaceAll(",? ?\"" + name + "\": (\"[^\"]*\"|\\[[^\\]]*\\])", "")
              .replace("{, ", "{");
    }
    return sheet;
  }

  private Operation kept() {
    return new SpecReader().read(spec).spec().operation("zz90001").orElseThrow();
  }

  private static List<String> elements(List<Field> fields) {
    return fields.stream().map(Field::element).toList();
  }

  /** The lines below the names of the columns. */
  private List<String> table() throws IOException {
    return Files.readString(spec.resolve("naming/retired.tsv"))
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("operation\t"))
        .toList();
  }
}
