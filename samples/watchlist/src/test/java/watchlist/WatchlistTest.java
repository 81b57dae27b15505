package watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.runtime.value.Direction;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class WatchlistTest {
  private static final LocalDateTime OPEN = LocalDateTime.of(2026, 7, 6, 10, 0);
  private static final int ENOUGH = 60;

  private final Semaphore trades = new Semaphore(0);

  private void awaitTrade() throws InterruptedException {
    assertThat(trades.tryAcquire(60, TimeUnit.SECONDS)).as("a trade came").isTrue();
  }

  @Test
  void prices_are_there_at_once_and_trades_follow_though_the_server_is_restarted()
      throws InterruptedException {
    try (Connection connection = Connection.mock(OPEN);
        Watchlist watchlist =
            new Watchlist(connection, Options.parse("005930", "00680K"), trades::release)) {
      watchlist.start();
      assertThat(watchlist.board().picture())
          .extracting(Row::name)
          .containsExactly("삼성전자", "미래에셋증권2우B");
      awaitTrade();
      assertThat(watchlist.status().text()).isEqualTo("live");

      connection.restart(trades::drainPermits);

      for (int i = 0; watchlist.status().gaps() == 0 && i < ENOUGH; i++) {
        awaitTrade();
      }
      assertThat(watchlist.status().text()).startsWith("live again after");
      assertThat(watchlist.board().picture())
          .allSatisfy(row -> assertThat(row.price()).isPositive());
    }
  }

  @Test
  void up_is_red_and_down_is_blue_unless_western_colours_are_wanted() {
    assertThat(drawn(Direction.UP, false)).contains("\u001b[91m").contains("▲");
    assertThat(drawn(Direction.DOWN, false)).contains("\u001b[94m").contains("▼");
    assertThat(drawn(Direction.UP, true)).contains("\u001b[92m").contains("▲");
    assertThat(drawn(Direction.DOWN, true)).contains("\u001b[91m").contains("▼");
  }

  private static String drawn(Direction direction, boolean western) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Row row =
        new Row("005930", "삼성전자", 82_000L, direction, 400L, new BigDecimal("0.49"), 1L, null, 0);
    new Screen(new PrintStream(printed, true, StandardCharsets.UTF_8), western)
        .draw("here", new Status(() -> {}), 0, List.of(row), "");
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void options_are_read_and_slips_explained() {
    Options options = Options.parse("--western", "--seconds", "5", "005930_NX");
    assertThat(options.western()).isTrue();
    assertThat(options.seconds()).isEqualTo(5);
    assertThat(options.codes()).containsExactly("005930_NX");
    assertThat(Options.parse().codes()).hasSize(6);
    assertThatThrownBy(() -> Options.parse("samsung!")).hasMessageContaining("samsung!");
    assertThatThrownBy(() -> Options.parse("--seconds")).hasMessageContaining("needs a value");
  }
}
