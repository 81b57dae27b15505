package io.github.kiwoomjava.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.model.Where;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingReportTest {
  private static final Where WHERE = new Where("w.xlsx", "ka1", 7);

  @Test
  void errorsComeFirstAndEachFindingHasItsPlace() throws IOException {
    StringBuilder out = new StringBuilder();
    new FindingReport(
            List.of(
                FindingCode.EXAMPLE_COMMENT.at(WHERE, "one"),
                FindingCode.UNSAFE_ID.at(WHERE, "two"),
                FindingCode.EXAMPLE_COMMENT.at(WHERE.row(9), "three"),
                new Finding(Severity.WARNING, "of-another-stage", WHERE, "four")))
        .print(new ReadCounts(1, 2, 3, 4, 5), out);

    assertThat(out.toString())
        .isEqualTo(
            """
            1 operations, 2 field rows, 3 example cells with 4 documents, 5 error codes

             count  severity code                     meaning
                 1  ERROR    unsafe-id                an API ID that is unfit for names of files or classes
                 1  WARNING  of-another-stage
                 2  INFO     example-comment          a comment was left out

            ERROR unsafe-id (w.xlsx, sheet ka1, row 7): two
            WARNING of-another-stage (w.xlsx, sheet ka1, row 7): four
            INFO example-comment (w.xlsx, sheet ka1, row 7): one
            INFO example-comment (w.xlsx, sheet ka1, row 9): three
            """);
  }

  @Test
  void noFindingsAreSaidInWords() throws IOException {
    StringBuilder out = new StringBuilder();
    new FindingReport(List.of()).print(out);

    assertThat(out).hasToString("no findings\n");
  }

  @Test
  void codesAreStableNamesWithAMeaning() {
    assertThat(Arrays.stream(FindingCode.values()).map(FindingCode::code)).doesNotHaveDuplicates();
    assertThat(FindingCode.values())
        .allSatisfy(
            code -> {
              assertThat(code.code()).isEqualTo(code.name().toLowerCase().replace('_', '-'));
              assertThat(code.meaning()).isNotBlank();
              assertThat(FindingCode.of(code.code())).contains(code);
            });
  }
}
