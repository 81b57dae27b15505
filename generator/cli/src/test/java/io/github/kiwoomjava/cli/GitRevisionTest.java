package io.github.kiwoomjava.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRevisionTest {
  @TempDir private Path folder;

  private Path repository;
  private Path target;

  @BeforeEach
  void two_revisions() throws Exception {
    repository = Files.createDirectories(folder.resolve("repository"));
    target = Files.createDirectories(folder.resolve("target"));
    Assumptions.assumeTrue(git("init", "-q") == 0, "git is there");
    Files.createDirectories(repository.resolve("spec/sheets"));
    write("old");
    write("new");
  }

  @Test
  void gives_a_folder_as_an_older_revision_has_it() throws IOException {
    Path spec = revision("HEAD~1:spec").extract(repository, target);

    assertThat(spec.resolve("sheets/종목 a.md")).hasContent("old");
    assertThat(revision("git:HEAD").extract(repository, target).resolve("sheets/종목 a.md"))
        .hasContent("new");
  }

  @Test
  void works_from_below_the_root_of_the_repository() throws IOException {
    Path spec = revision("HEAD~1:spec").extract(repository.resolve("spec/sheets"), target);

    assertThat(spec.resolve("sheets/종목 a.md")).hasContent("old");
  }

  @Test
  void gives_a_single_file() throws IOException {
    assertThat(revision("HEAD~1:spec/sheets/종목 a.md").extract(repository, target))
        .hasFileName("종목 a.md")
        .hasContent("old");
  }

  @Test
  void says_what_git_says_of_revisions_and_paths_that_are_not_there() {
    assertThatThrownBy(() -> revision("nowhere:spec").extract(repository, target))
        .isInstanceOf(Git.GitException.class)
        .hasMessageContaining("git says")
        .hasMessageContaining("nowhere");
    assertThatThrownBy(() -> revision("HEAD:missing").extract(repository, target))
        .isInstanceOf(Git.GitException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void what_looks_like_an_option_is_no_revision() {
    assertThat(GitRevision.parse("--output=x:spec")).isEmpty();
    assertThat(GitRevision.parse("git:--output=x")).isEmpty();
    assertThat(GitRevision.parse("kiwoom.xlsx")).isEmpty();
  }

  private static GitRevision revision(String text) {
    return GitRevision.parse(text).orElseThrow();
  }

  private void write(String text) throws Exception {
    Files.writeString(repository.resolve("spec/sheets/종목 a.md"), text);
    git("add", ".");
    git(
        "-c",
        "user.name=Test",
        "-c",
        "user.email=test@example.com",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "-q",
        "-m",
        text);
  }

  private int git(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
          .directory(repository.toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
