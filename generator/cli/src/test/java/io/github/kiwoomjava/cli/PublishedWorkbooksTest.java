package io.github.kiwoomjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our tables are made for the newest edition; whoever still has an older one gets a client, too.
 */
@Tag("workbooks")
class PublishedWorkbooksTest {
  @TempDir private Path folder;

  static List<Path> workbooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("kiwoom.workbooks")))) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void a_client_is_generated_by_the_reviewed_names_without_any_option(Path workbook) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);

    int exit =
        KiwoomCli.commandLine(out, out)
            .execute(
                "generate",
                workbook.toString(),
                "--package",
                "com.example",
                "--out",
                folder.toString());

    assertThat(exit).as(said.toString()).isZero();
    assertThat(folder.resolve("com/example/domestic/chart/DailyChartRequest.java")).isRegularFile();
  }
}
