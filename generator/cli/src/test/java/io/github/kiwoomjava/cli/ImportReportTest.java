package io.github.kiwoomjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import says that people have to decide. */
class ImportReportTest {
  private static final String SHEET =
      QuoteSheet.of("| Body | mrkt_tp | 시장구분 | String | Y | 3 | 1: 코스피, 2: 코스닥 |")
          + QuoteSheet.example("Response", "{\"cur_prc\": \"82000\"}");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private Path spec;
  private Path sheet;

  @BeforeEach
  void import_the_first_edition() throws IOException {
    spec = Files.createDirectories(folder.resolve("spec"));
    table(
        "naming/operations.tsv",
        "id\tmarket\tgroup\tmethod\ttype\tsummary",
        "zz90001\tdomestic\tquotes\tquote\tQuote\tA quote.");
    table(
        "naming/terms.tsv", "korean\tenglish", "시장\tmarket", "구분\tkind", "현재\tcurrent", "가\tprice");
    table(
        "naming/names.lock",
        "operation\tsection\tpath\tname\ttype",
        "zz90001\tresponse\tcur_prc\tcurrentPrice\t");
    table(
        "typing/rules.tsv",
        "kind\targument\telement\tlabel\tunit\twhy",
        "integer\t\t.*prc\t\t\t",
        "text\t\t.*\t\t\t");
    table(
        "typing/codes.tsv",
        "type\traw\tconstant\tlabel\tenglish",
        "Market\t1\tKOSPI\t코스피\tKOSPI",
        "Market\t2\tKOSDAQ\t코스닥\tKOSDAQ");
    table(
        "typing/code-fields.tsv",
        "operation\tsection\tpath\ttype\tsubset",
        "zz90001\trequest\tmrkt_tp\tMarket\t");
    sheet = Files.writeString(folder.resolve("sheet.md"), SHEET);
    assertThat(importing()).isZero();
  }

  @Test
  void nothing_if_nothing_is_new() throws IOException {
    assertThat(reportOf("", "")).contains("No change.", "Nothing needs a person.");
  }

  @Test
  void a_field_without_a_name_with_what_the_dictionary_has_of_it() throws IOException {
    assertThat(reportOf("| Body | cur_prc", "| Body | x_prc | 현재괴리가 | | | | |\n| Body | cur_prc"))
        .contains("fields without a name (1)", "zz90001 response x_prc")
        .contains("proposal: currentPrice and a word for '괴리'");
  }

  @Test
  void a_label_that_changed_under_a_published_name() throws IOException {
    assertThat(reportOf("| 현재가 |", "| 현재시장가 |"))
        .contains("labels that changed under a published name (1)")
        .contains("stays 'currentPrice', but its label '현재가' is '현재시장가' now")
        .contains("by its label it would be 'currentMarketPrice'");
  }

  @Test
  void a_kind_that_a_new_example_contradicts() throws IOException {
    assertThat(reportOf("\"82000\"", "\"82000.5원\""))
        .contains("kinds that examples contradict (1)", "82000.5원");
  }

  @Test
  void a_code_set_that_grew() throws IOException {
    assertThat(reportOf("2: 코스닥", "2: 코스닥, 3: 코넥스"))
        .contains("code sets that grew (1)", "lists '3' (코넥스), which Market does not have");
  }

  @Test
  void a_correction_that_is_obsolete() throws IOException {
    Files.writeString(
        spec.resolve("corrections.yaml"),
        """
        - id: zz90001
          section: response
          path: cur_prc
          fault: label
          says: 현재갸
          right: 현재가
          evidence: a slip of the keyboard
        """);
    assertThat(reportOf("", "")).contains("corrections that are obsolete (1)", "현재갸");
  }

  private String reportOf(String before, String after) throws IOException {
    assertThat(SHEET).contains(before);
    out.getBuffer().setLength(0);
    Files.writeString(sheet, before.isEmpty() ? SHEET : SHEET.replace(before, after));
    assertThat(importing()).isZero();
    return out.toString();
  }

  private int importing() {
    PrintWriter writer = new PrintWriter(out, true);
    return KiwoomCli.commandLine(writer, writer)
        .execute("import", sheet.toString(), "--into", spec.toString(), "--edition", "2026-07-04");
  }

  private void table(String path, String... lines) throws IOException {
    Path file = spec.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
