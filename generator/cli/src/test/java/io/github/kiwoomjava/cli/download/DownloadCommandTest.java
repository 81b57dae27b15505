package io.github.kiwoomjava.cli.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.cli.Shell;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.script.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadCommandTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 5, 16, 0);

  @TempDir private Path home;
  private MockKiwoom mock;
  private Shell shell;
  private Path out;

  @BeforeEach
  void start() {
    mock = MockKiwoom.builder().market(MarketOptions.USUAL.startingAt(NOW)).start();
    out = home.resolve("history");
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

  private int download(String from, String to, String... more) {
    String[] line = new String[more.length + 10];
    String[] usual = {
      "download", "chart", "--stock", "005930", "--from", from, "--to", to, "--out", out.toString()
    };
    System.arraycopy(usual, 0, line, 0, usual.length);
    System.arraycopy(more, 0, line, usual.length, more.length);
    return shell.run(line);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(out.resolve("005930-day.csv"));
  }

  @Test
  void candles_are_kept_from_the_oldest_each_day_once() throws IOException {
    assertThat(download("2025-01-02", "2025-12-30")).as(shell.err()).isZero();

    List<String> lines = lines();
    assertThat(lines.get(0)).isEqualTo("time,open,high,low,close,volume");
    assertThat(lines.stream().skip(1).map(line -> line.substring(0, 10)))
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(200)
        .allMatch(day -> day.startsWith("2025-"));
    assertThat(lines.stream().skip(1))
        .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d(,\\d+){5}"));
  }

  @Test
  void going_on_gives_the_file_that_one_download_gives() throws IOException {
    assertThat(download("2025-01-02", "2025-12-30")).isZero();
    List<String> whole = lines();
    Files.delete(out.resolve("005930-day.csv"));

    assertThat(download("2025-01-02", "2025-05-30")).isZero();
    int asked = mock.requests("ka10081").size();
    assertThat(download("2025-01-02", "2025-12-30")).isZero();
    assertThat(lines()).isEqualTo(whole);
    assertThat(download("2025-01-02", "2025-12-30")).isZero();
    assertThat(lines()).isEqualTo(whole);
    assertThat(shell.err()).contains(", 0 new");
    assertThat(mock.requests("ka10081").size() - asked).isLessThanOrEqualTo(2);
  }

  @Test
  void a_download_that_breaks_off_leaves_what_was_there_and_goes_on_later() throws IOException {
    assertThat(download("2025-06-02", "2025-09-30")).isZero();
    List<String> before = lines();
    mock.on("ka10081").always(Turn.normal().dropAfterBytes(100));

    assertThat(download("2025-06-02", "2025-12-30")).isEqualTo(3);
    assertThat(lines()).isEqualTo(before);
    assertThat(out.toFile().list()).containsExactlyInAnyOrder("005930-day.csv", "manifest.json");
    mock.resetScripts();
    assertThat(download("2025-06-02", "2025-12-30")).isZero();
    assertThat(lines()).containsAll(before).hasSizeGreaterThan(before.size());
  }

  @Test
  void adjusted_prices_are_noticed_and_the_history_is_fetched_anew() throws IOException {
    assertThat(download("2025-06-02", "2025-09-30")).isZero();
    List<String> right = lines();
    Files.write(
        out.resolve("005930-day.csv"),
        right.stream().map(line -> line.replaceFirst("^(\\d.*?),\\d+", "$1,7")).toList());

    assertThat(download("2025-06-02", "2025-09-30")).isZero();
    assertThat(shell.err()).contains("adjusted");
    assertThat(lines()).isEqualTo(right);
  }

  @Test
  void all_stocks_of_a_market_are_those_that_the_listing_says_belong_there() throws IOException {
    List<String> codes = List.of("005930", "000660", "247540");
    mock.close();
    mock =
        MockKiwoom.builder()
            .market(
                MarketOptions.USUAL
                    .withStocks(
                        Stock.USUAL.stream().filter(each -> codes.contains(each.code())).toList())
                    .startingAt(NOW))
            .start();
    shell.with("KIWOOM_BASE_URI", mock.baseUri().toString());
    assertThat(download("2025-12-29", "2025-12-30", "--stock", "@kosdaq")).as(shell.err()).isZero();
    String manifest = Files.readString(out.resolve("manifest.json"));
    assertThat(manifest).contains("247540-day").doesNotContain("000660-day");
    assertThat(shell.err()).doesNotContain("failed");
  }

  @Test
  void an_earlier_time_is_added_to_what_is_there_and_nothing_is_lost() throws IOException {
    assertThat(download("2025-01-02", "2025-12-30")).isZero();
    List<String> whole = lines();
    Files.delete(out.resolve("005930-day.csv"));

    assertThat(download("2025-06-02", "2025-09-30")).isZero();
    List<String> kept = lines();
    assertThat(download("2025-01-02", "2025-03-31")).isZero();
    assertThat(shell.err()).doesNotContain("adjusted");
    assertThat(lines()).containsAll(kept);
    assertThat(download("2025-01-02", "2025-12-30")).isZero();
    assertThat(lines()).isEqualTo(whole);
  }

  @Test
  void a_day_without_trade_at_the_beginning_costs_no_whole_history() throws IOException {
    assertThat(download("2025-01-01", "2025-12-30")).isZero();
    List<String> whole = lines();
    int asked = mock.requests("ka10081").size();
    assertThat(download("2025-01-01", "2025-12-30")).isZero();
    assertThat(lines()).isEqualTo(whole);
    assertThat(mock.requests("ka10081").size() - asked).isLessThanOrEqualTo(2);
  }

  @Test
  void a_single_candle_is_kept_when_more_come() throws IOException {
    assertThat(download("2025-06-02", "2025-06-02")).isZero();
    assertThat(download("2025-06-09", "2025-06-10")).isZero();
    assertThat(lines()).anyMatch(line -> line.startsWith("2025-06-02"));
  }

  @Test
  void a_damaged_manifest_stops_nothing() throws IOException {
    assertThat(download("2025-12-29", "2025-12-30")).isZero();
    Files.writeString(out.resolve("manifest.json"), "{\"005930-day\": {");
    assertThat(download("2025-12-29", "2025-12-30")).as(shell.err()).isZero();
    assertThat(out.resolve("manifest.json")).content().contains("\"candles\"");
  }

  @Test
  void minutes_have_a_file_of_their_own() throws IOException {
    assertThat(download("2025-12-29", "2025-12-30", "--interval", "minute:5"))
        .as(shell.err())
        .isZero();
    assertThat(Files.readAllLines(out.resolve("005930-minute5.csv")))
        .hasSizeGreaterThan(100)
        .startsWith("time,open,high,low,close,volume");
  }

  @Test
  void wrong_use_asks_nobody_and_writes_nothing() {
    assertThat(download("2025-12-30", "2025-01-02")).isEqualTo(2);
    assertThat(download("2025-01-02", "2025-12-30", "--interval", "hour")).isEqualTo(2);
    assertThat(shell.err()).contains("day, week, month, or minute:N");
    assertThat(download("2025-01-02", "2025-12-30", "--stock", "../../x")).isEqualTo(2);
    assertThat(out).doesNotExist();
    assertThat(mock.requests()).isEmpty();
  }
}
