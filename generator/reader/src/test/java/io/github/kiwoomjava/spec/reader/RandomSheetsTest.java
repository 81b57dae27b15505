package io.github.kiwoomjava.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a sheet says, what was read of it survives writing and reading. */
class RandomSheetsTest {
  private static final List<String> TEXTS =
      List.of(
          "종목코드",
          "현재가",
          "a|b",
          "x | y",
          "line\nbreak",
          " edge",
          "edge ",
          "\"q\"",
          "*/",
          "\\u002a/",
          "<br>",
          "&#39;",
          "&amp;",
          "_a_",
          "`c`",
          "\ud83d\udcc8",
          "\u202e",
          "a\tb",
          "- x",
          "1=2, 3; 4",
          "[l](u)",
          "~~s~~",
          "\\",
          "\\|",
          "$L",
          "");
  private static final List<String> DESCRIPTIONS =
      List.of(
          "0:전체, 1:코스피",
          "단위: 원, 부호가 포함된 숫자",
          "YYYYMMDD",
          "5:금현물, 5값으로 고정",
          "메모",
          "소수점 제거 된 100배 값으로 제공",
          "usa10105 cate1 속성 참고",
          "KRX,NXT",
          "");
  private static final List<String> TYPES = List.of("String", "LIST", "Object", "Map", "", "Odd");

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void jsonAndCanonicalSheetsReadBackEqual(long seed) throws IOException {
    Random random = new Random(seed);
    SheetFixture[] sheets = {
      sheet(random, "ka1"), sheet(random, "ka2"), sheet(random, "0U"), sheet(random, "0u")
    };
    ApiSpec spec =
        new SpecReader().read(SheetFixture.writeWorkbook(folder.resolve("w.xlsx"), sheets)).spec();

    assertThat(spec.operations()).hasSize(4);
    assertThat(SpecJson.read(SpecJson.write(spec), "json")).isEqualTo(spec);
    assertThat(readSheets(CanonicalSheets.write(spec, true), "with")).isEqualTo(spec);
    assertThat(readSheets(CanonicalSheets.write(spec, false), "without"))
        .isEqualTo(Prosaic.withoutRemarks(spec));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void writingWhatWasWrittenChangesNothing(long seed) throws IOException {
    ApiSpec spec = sheet(new Random(seed), "ka1").readAsWorkbook(folder).spec();
    Map<String, String> once = CanonicalSheets.write(spec, true);

    assertThat(CanonicalSheets.write(readSheets(once, "once"), true)).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRawDumpReadsAsTheWorkbookDoes(long seed) {
    // Separators inside of cells are ambiguous in a dump; the dump's own tests look at them.
    SheetFixture sheet = sheet(new Random(seed), "ka1");
    sheet.rows.replaceAll(row -> row.stream().map(RandomSheetsTest::plain).toList());

    Operation workbook = sheet.readAsWorkbook(folder).spec().operations().get(0);

    assertThat(sheet.readAsDump(folder).spec().operations()).containsExactly(workbook);
  }

  private static String plain(String cell) {
    return cell.replace(" | ", "|").replace("\\|", "|").replace("|", "/");
  }

  private ApiSpec readSheets(Map<String, String> sheets, String name) throws IOException {
    Path target = Files.createDirectories(folder.resolve(name));
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      Files.writeString(target.resolve(sheet.getKey()), sheet.getValue());
    }
    return new SpecReader().read(target).spec();
  }

  private static SheetFixture sheet(Random random, String id) {
    SheetFixture sheet =
        SheetFixture.operation(
            id, "t" + id.hashCode() + "(" + id + ")", "https://api.example.com", "/x");
    List<List<String>> request = body(random, sheet);
    sheet.response();
    List<List<String>> response = body(random, sheet);
    if (random.nextInt(3) == 0) {
      sheet.row("Body", "실시간 데이터");
      body(random, sheet);
    }
    sheet.requestExample(example(random, request));
    sheet.responseExample(example(random, response) + (random.nextBoolean() ? "\n{'z': 1,}" : ""));
    return sheet;
  }

  /** Rows of a body; the elements of its top level are returned. */
  private static List<List<String>> body(Random random, SheetFixture sheet) {
    List<List<String>> top = new ArrayList<>();
    int depth = 0;
    for (int i = random.nextInt(8); i > 0; i--) {
      String element = "e" + random.nextInt(30);
      String type = pick(random, TYPES);
      List<String> row =
          List.of(
              random.nextInt(4) == 0 ? "Body" : "",
              "- ".repeat(depth) + element,
              pick(random, TEXTS),
              type,
              pick(random, List.of("Y", "N", "", "?")),
              pick(random, List.of("", "20", "x")),
              pick(random, random.nextBoolean() ? TEXTS : DESCRIPTIONS));
      sheet.row(row.toArray(String[]::new));
      if (depth == 0) {
        top.add(List.of(element, type));
      }
      depth =
          Math.max(
              0,
              Math.min(depth + 2, depth + random.nextInt(4) - 2 + (type.equals("LIST") ? 1 : 0)));
    }
    return top;
  }

  private static String example(Random random, List<List<String>> elements) {
    StringBuilder text = new StringBuilder("{");
    for (List<String> element : elements) {
      String value =
          switch (random.nextInt(5)) {
            case 0 -> "\"text\"";
            case 1 -> "[{\"e1\": \"1\", \"x\": -1.50}, {\"e2\": null}]";
            case 2 -> "{'e3': 12345678901, \"a b\": true}";
            case 3 -> "[[\"1\"], 2e3]";
            default -> "\"\"";
          };
      if (random.nextInt(4) > 0) {
        text.append('"').append(element.get(0)).append("\": ").append(value).append(", ");
      }
    }
    return text.append("\"only\": \"").append("here\"}").toString();
  }

  private static String pick(Random random, List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
