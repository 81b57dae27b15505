package io.github.kiwoomjava.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The JDK's client repeats a POST whose reused connection breaks, if a system property says so. It
 * reads the property once, so each case has a process of its own.
 */
@Timeout(60)
class OneShotTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"false", "true"})
  void a_request_whose_reused_connection_breaks_is_seen_once(String retry)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.httpclient.enableAllMethodRetry=" + retry,
                "-cp",
                System.getProperty("java.class.path"),
                BrokenReuse.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(out).strip())
        .isEqualTo("guarded: 2 requests, plain: " + (retry.equals("true") ? 3 : 2) + " requests");
  }
}
