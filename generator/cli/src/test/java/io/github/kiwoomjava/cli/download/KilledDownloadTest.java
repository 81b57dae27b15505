package io.github.kiwoomjava.cli.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.cli.KiwoomCli;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.MarketOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes of their own, killed while they download. */
@Timeout(180)
class KilledDownloadTest {
  @TempDir private Path home;
  private MockKiwoom mock;

  @BeforeEach
  void start() {
    mock =
        MockKiwoom.builder()
            .market(
                MarketOptions.USUAL
                    .startingAt(LocalDateTime.of(2026, 11, 20, 16, 0))
                    .withPulse(Duration.ZERO))
            .start();
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private Process download(String folder) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KiwoomCli.class.getName()));
    line.addAll(
        List.of(
            "download",
            "chart",
            "--stock",
            "005930,000660,035420",
            "--from",
            "2021-01-04",
            "--to",
            "2026-11-19",
            "--out",
            home.resolve(folder).toString()));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "KIWOOM_APP_KEY", "an-app-key",
                "KIWOOM_SECRET_KEY", "a-secret-key",
                "KIWOOM_BASE_URI", mock.baseUri().toString(),
                "HOME", home.toString(),
                "XDG_CACHE_HOME", home.resolve("cache").toString()));
    return builder.start();
  }

  /** Kills it when it has told of so many stocks. */
  private void killAfter(int stocks) throws Exception {
    Process process = download("killed");
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (int told = 0; told < stocks; ) {
      String line = out.readLine();
      assertThat(line).isNotNull();
      told += line.startsWith("[") ? 1 : 0;
    }
    process.destroyForcibly();
    process.waitFor();
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void three_kills_leave_files_that_equal_those_of_an_uninterrupted_run() throws Exception {
    Process whole = download("whole");
    whole.getInputStream().readAllBytes();
    assertThat(whole.waitFor()).isZero();

    killAfter(1);
    killAfter(1);
    killAfter(2);
    Process last = download("killed");
    last.getInputStream().readAllBytes();
    assertThat(last.waitFor()).isZero();

    Map<String, String> expected = files(home.resolve("whole"));
    assertThat(expected).hasSize(3);
    assertThat(files(home.resolve("killed"))).isEqualTo(expected);
    assertThat(home.resolve("killed/manifest.json"))
        .content()
        .isEqualTo(Files.readString(home.resolve("whole/manifest.json")));
  }
}
