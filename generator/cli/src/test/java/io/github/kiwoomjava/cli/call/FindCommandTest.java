package io.github.kiwoomjava.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.cli.Shell;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindCommandTest {
  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "일봉, ka10081",
    "daily chart, ka10081",
    "DAILY Chart, ka10081",
    "ka10001, ka10001",
    "매수주문, kt10000",
    "stk_dt_pole_chart_qry, ka10081"
  })
  void operations_are_found_by_words_of_both_languages_and_by_elements(String words, String id) {
    Shell shell = new Shell(home);

    assertThat(shell.run("find", words)).isZero();
    assertThat(shell.out()).contains(id + " ");
  }

  @Test
  void the_best_hit_stands_first() {
    Shell shell = new Shell(home);
    shell.run("find", "ka10081");

    assertThat(shell.out()).startsWith("ka10081 ");
  }

  @Test
  void nothing_found_is_said_and_told_by_the_exit_code() {
    Shell shell = new Shell(home);

    assertThat(shell.run("find", "정말없는말")).isEqualTo(1);
    assertThat(shell.err()).contains("Nothing has all of these words");
  }
}
