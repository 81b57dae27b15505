package io.github.kiwoomjava.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kiwoomjava.cli.Shell;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.MarketOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The market runs as fast as it can, so that trades come at once. */
@Timeout(60)
class WatchCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path home;
  private MockKiwoom mock;
  private Shell shell;

  @BeforeEach
  void start() {
    mock =
        MockKiwoom.builder()
            .market(
                MarketOptions.USUAL
                    .startingAt(LocalDateTime.of(2026, 11, 20, 10, 0))
                    .atSpeed(Double.POSITIVE_INFINITY)
                    .withPulse(Duration.ofMillis(5)))
            .start();
    shell =
        new Shell(home)
            .with("KIWOOM_APP_KEY", "an-app-key")
            .with("KIWOOM_SECRET_KEY", "a-secret-key")
            .with("KIWOOM_BASE_URI", mock.baseUri().toString());
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  @Test
  void trades_and_books_are_lines_of_json_with_typed_members() throws Exception {
    int exit =
        shell.run("watch", "005930", "--type", "trade,book", "--format", "jsonl", "--count", "20");
    assertThat(exit).as(shell.err()).isZero();
    String[] lines = shell.out().split("\n", -1);
    assertThat(lines).hasSize(21);
    for (int i = 0; i < 20; i++) {
      JsonNode event = JSON.readTree(lines[i]);
      assertThat(event.path("watched").asText()).isEqualTo("005930");
      assertThat(event.path("kind").asText()).matches("stock-trade \\(0B\\)|order-book \\(0D\\)");
      if (event.path("kind").asText().startsWith("stock")) {
        assertThat(event.path("currentPrice").isNumber()).isTrue();
      }
    }
    assertThat(shell.err()).contains("connected");
  }

  @Test
  void on_a_terminal_one_screen_is_written_over_and_has_the_latest_of_each_item() {
    int exit =
        shell
            .onTerminal()
            .with("COLUMNS", "80")
            .in(Locale.KOREA)
            .run("watch", "005930", "000660", "--count", "30");
    assertThat(exit).as(shell.err()).isZero();
    String screen = shell.out().substring(shell.out().lastIndexOf("\u001b[H"));
    assertThat(screen).contains("005930").contains("000660").contains("현재가");
    assertThat(screen.split("005930", -1)).hasSize(2);
  }

  @Test
  void a_kind_that_is_not_there_is_refused_with_those_that_are() {
    assertThat(shell.run("watch", "005930", "--type", "weather")).isEqualTo(2);
    assertThat(shell.err()).contains("'weather' is no kind of live data").contains("etf-nav (0G)");
  }

  @Test
  void a_count_below_one_is_wrong_use() {
    assertThat(shell.run("watch", "005930", "--count", "0")).isEqualTo(2);
    assertThat(shell.err()).contains("from 1");
  }

  @Test
  void a_condition_that_is_not_there_is_said() {
    assertThat(shell.run("watch", "condition", "no such one")).isEqualTo(2);
    assertThat(shell.err()).contains("No condition search is called");
  }
}
