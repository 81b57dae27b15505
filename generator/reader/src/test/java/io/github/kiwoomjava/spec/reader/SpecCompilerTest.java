package io.github.kiwoomjava.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecCompilerTest {
  private static final String SHEET =
      """
      # 나의 조회(zz10001)

      | 항목 | 값 |
      | --- | --- |
      | API ID | zz10001 |
      | API 명 | 나의 조회 |
      | Effect | QUERY |
      | Transport | REST |
      | Method | POST |
      | URL | /api/dostk/mine |

      ## Request

      | 구분 | Element | 한글명 | Type | Required | Length | Facts | Remark |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | Body | stk_cd | 종목코드 | String | Y | 20 | | |

      ## Response

      | 구분 | Element | 한글명 | Type | Required | Length | Facts | Remark |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      | Body | stk_nm | 종목명 | String | N | 40 | | |
      """;

  @TempDir Path folder;
  private Path source;
  private Path target;

  @BeforeEach
  void writeSpec() throws IOException {
    source = Files.createDirectories(folder.resolve("spec"));
    target = folder.resolve("target");
    Files.createDirectories(source.resolve("sheets"));
    Files.createDirectories(source.resolve("naming"));
    Files.writeString(source.resolve("sheets/zz10001.md"), SHEET);
    Files.writeString(source.resolve("naming/terms.tsv"), "term\n");
    Files.writeString(source.resolve("naming/README.md"), "notes");
    Files.writeString(source.resolve("corrections.yaml"), "[]\n");
  }

  @Test
  void makes_canonical_json_of_the_sheets_and_takes_the_tables_along() throws IOException {
    SpecCompiler.main(new String[] {source.toString(), target.toString()});
    ApiSpec spec = SpecJson.read(Files.readAllBytes(target.resolve("spec.json")), "spec.json");
    assertThat(spec).isEqualTo(new SpecReader().read(source).spec());
    assertThat(target.resolve("naming/terms.tsv")).hasContent("term\n");
    assertThat(target.resolve("corrections.yaml")).hasContent("[]\n");
    assertThat(target.resolve("naming/README.md")).doesNotExist();
  }

  @Test
  void touches_nothing_that_is_right_already() throws IOException {
    new SpecCompiler(source, target).compile();
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(target.resolve("spec.json"), longAgo);
    new SpecCompiler(source, target).compile();
    assertThat(Files.getLastModifiedTime(target.resolve("spec.json"))).isEqualTo(longAgo);
  }

  @Test
  void refuses_a_broken_sheet_and_leaves_what_was_there() throws IOException {
    new SpecCompiler(source, target).compile();
    String before = Files.readString(target.resolve("spec.json"));
    Files.writeString(
        source.resolve("sheets/zz10001.md"), SHEET.replace("| zz10001 |", "| ../zz |"));
    assertThatThrownBy(() -> new SpecCompiler(source, target).compile())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("unsafe-id");
    assertThat(target.resolve("spec.json")).hasContent(before);
  }
}
