package io.github.kiwoomjava.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The READMEs of both languages say the same, and what they refer to is there. */
class ReadmeTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\n(.*?)^```");
  private static final Pattern COMMAND = Pattern.compile("(?m)^kiwoom ([a-z]+)");

  @TempDir private Path home;

  private static String text(String name) throws IOException {
    return Files.readString(ROOT.resolve(name));
  }

  @Test
  void links_lead_to_files_that_exist() throws IOException {
    List<String> broken = new ArrayList<>();
    try (Stream<Path> files = Files.walk(ROOT, 4)) {
      for (Path file :
          files
              .filter(path -> path.toString().endsWith(".md"))
              .filter(path -> !path.toString().contains("target"))
              .filter(path -> path.toString().matches(".*(README|CONTRIBUTING)[^/]*"))
              .toList()) {
        Matcher link = LINK.matcher(Files.readString(file).replaceAll("(?s)```.*?```", ""));
        while (link.find()) {
          if (!Files.exists(file.resolveSibling(link.group(1)))) {
            broken.add(ROOT.relativize(file) + ": " + link.group(1));
          }
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void the_first_three_commands_are_the_same_in_both_languages() throws IOException {
    assertThat(commands("README.ko.md").subList(0, 3))
        .isEqualTo(commands("README.md").subList(0, 3));
  }

  @Test
  void both_show_the_same_uses_of_the_command_line_and_they_exist() throws IOException {
    List<String> english =
        COMMAND.matcher(text("README.md")).results().map(m -> m.group(1)).toList();

    assertThat(COMMAND.matcher(text("README.ko.md")).results().map(m -> m.group(1)).toList())
        .isEqualTo(english)
        .isNotEmpty();
    for (String command : english) {
      assertThat(new Shell(home).run(command, "--help")).as(command).isZero();
    }
  }

  private static List<String> commands(String name) throws IOException {
    return SHELL.matcher(text(name)).results().map(match -> match.group(1)).toList();
  }
}
