package io.github.kiwoomjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git and given editions know of the past: {@code history} and {@code diff --since}. */
class HistoryCommandTest {
  private static final String FIRST = QuoteSheet.of(QuoteSheet.STOCK_CODE);
  private static final String SECOND =
      FIRST.replace(
          "| Body | cur_prc", "| Body | low | 저가 | String | N | 20 | |\n| Body | cur_prc");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path repository;
  private Path spec;

  @BeforeEach
  void a_release_and_a_commit() throws Exception {
    repository = Files.createDirectories(folder.resolve("repository"));
    spec = Files.createDirectories(repository.resolve("spec"));
    Assumptions.assumeTrue(git("init", "-q") == 0, "git is there");
    version("1.2.0");
    importing(FIRST, "2026-01-10");
    commit("first");
    git("tag", "v1.2.0");
    importing(SECOND, "2026-02-10");
    commit("second");
    out.getBuffer().setLength(0);
  }

  @Test
  void history_tells_from_git_which_edition_changed_what() {
    assertThat(run("history", "zz90001", "--spec", spec.toString())).isZero();

    assertThat(out.toString())
        .contains("== edition of 2026-01-10, commit ", "zz90001 시세요청", "the oldest that is known")
        .contains("== edition of 2026-02-10, commit ", "field added", "response low");
  }

  @Test
  void history_tells_from_editions_in_the_order_of_their_days() throws IOException {
    Path first = Files.writeString(folder.resolve("kiwoom-2026-01-10.md"), FIRST);
    Path second = Files.writeString(folder.resolve("kiwoom-2026-02-10.md"), SECOND);

    assertThat(run("history", "zz90001", second.toString(), first.toString())).isZero();

    assertThat(out.toString())
        .containsSubsequence("== edition of 2026-01-10", "== edition of 2026-02-10", "field added");
    assertThat(run("history", "nowhere", first.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("No edition that is known here has the operation nowhere");
    Path undated = Files.writeString(folder.resolve("sheet.md"), FIRST);
    assertThat(run("history", "zz90001", undated.toString())).isEqualTo(2);
  }

  @Test
  void a_version_that_is_too_low_for_what_changed_since_the_release_fails() throws IOException {
    version("1.2.1-SNAPSHOT");
    assertThat(run("diff", "--since", "v1.2.0", spec.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains(
            "Since v1.2.0 (1.2.0) the changes are MINOR: the version must be 1.3.0 or higher");

    version("1.3.0-SNAPSHOT");
    assertThat(run("diff", "--since", "v1.2.0", spec.toString())).isZero();
  }

  @Test
  void without_a_tag_the_last_release_is_taken_and_without_a_release_any_version_will_do()
      throws Exception {
    version("1.2.1-SNAPSHOT");
    assertThat(run("diff", spec.toString(), "--since")).isEqualTo(1);
    git("tag", "-d", "v1.2.0");
    assertThat(run("diff", spec.toString(), "--since")).isZero();
    assertThat(err.toString()).contains("There is no tag of a release yet");
  }

  @Test
  void a_tag_that_is_not_there_or_a_pom_without_a_version_is_said() throws IOException {
    assertThat(run("diff", "--since", "v9", spec.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("v9");
    Files.writeString(repository.resolve("pom.xml"), "<project/>");
    assertThat(run("diff", "--since", "v1.2.0", spec.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("it must be one such as 1.2.3");
  }

  private void version(String version) throws IOException {
    Files.writeString(
        repository.resolve("pom.xml"),
        "<project><parent><version>9.9.9</version></parent><version>"
            + version
            + "</version></project>");
  }

  private void importing(String sheet, String day) throws IOException {
    Path source = Files.writeString(folder.resolve("imported.md"), sheet);
    assertThat(run("import", source.toString(), "--into", spec.toString(), "--edition", day))
        .isZero();
  }

  private void commit(String message) throws Exception {
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", message);
  }

  private int git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
          .directory(repository.toFile())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("git.log").toFile())
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  private int run(String... arguments) {
    return KiwoomCli.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }
}
