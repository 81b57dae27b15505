package io.github.kiwoomjava.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real bash completes by the script. */
class CompletionCommandTest {
  @TempDir private Path home;
  private Path script;

  @BeforeEach
  void write() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
    Shell shell = new Shell(home);
    assertThat(shell.run("completion", "bash")).isZero();
    script = Files.writeString(home.resolve("kiwoom.bash"), shell.out());
  }

  private List<String> complete(String... words) throws Exception {
    String line = Stream.of(words).map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    String program =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _kiwoom; printf '%%s\\n' \"${COMPREPLY[@]}\""
            .formatted(script, line, words.length - 1);
    Process bash = new ProcessBuilder("/bin/bash", "-c", program).redirectErrorStream(true).start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(out).isZero();
    return out.lines().filter(word -> !word.isEmpty()).toList();
  }

  @Test
  void commands_operations_parameters_and_codes_are_completed() throws Exception {
    assertThat(complete("kiwoom", "wa")).containsExactly("watch");
    assertThat(complete("kiwoom", "call", "domestic.chart.da"))
        .containsExactly("domestic.chart.daily");
    assertThat(complete("kiwoom", "call", "ka10081", "--st")).containsExactly("--stock-code");
    assertThat(
            complete("kiwoom", "call", "domestic.chart.minute", "--minute-interval", "minutes-3"))
        .containsExactlyInAnyOrder("minutes-3", "minutes-30");
    assertThat(complete("kiwoom", "download", "--int")).containsExactly("--interval");
  }

  @Test
  void fish_gets_a_line_an_option() {
    Shell shell = new Shell(home);
    assertThat(shell.run("completion", "fish")).isZero();
    assertThat(shell.out())
        .contains("__fish_seen_subcommand_from ka10081 domestic.chart.daily' -l stock-code -x");
  }
}
