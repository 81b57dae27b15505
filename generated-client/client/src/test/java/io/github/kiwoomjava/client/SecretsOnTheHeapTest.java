package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Heap dumps are sent around when a program misbehaves, and searched for texts. */
@Timeout(120)
class SecretsOnTheHeapTest {
  @TempDir Path folder;

  /** A program that makes a call, takes its own heap dump, and makes another call. */
  static final class Caller {
    private Caller() {}

    public static void main(String[] arguments) throws IOException {
      Credentials credentials = Credentials.fromProperties(Path.of(arguments[1]));
      try (Kiwoom kiwoom =
          Kiwoom.builder().baseUri(URI.create(arguments[0])).credentials(credentials).build()) {
        kiwoom.domestic().stock().basicInfo("005930").execute();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .dumpHeap(arguments[2], true);
        kiwoom.domestic().sector().programTrading("005930").execute();
      }
    }
  }

  @Test
  void no_string_holds_a_key_or_the_token_while_no_call_is_under_way()
      throws IOException, InterruptedException {
    String appKey = random();
    String secretKey = random();
    Path properties = folder.resolve("kiwoom.properties");
    Files.writeString(
        properties,
        "%s=%s%n%s=%s%n"
            .formatted(
                Credentials.APP_KEY_PROPERTY, appKey,
                Credentials.SECRET_KEY_PROPERTY, secretKey));
    Path dump = folder.resolve("caller.hprof");
    String token;
    try (MockKiwoom mock = MockKiwoom.builder().spec(Spec.load()).start()) {
      Process caller =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Caller.class.getName(),
                  mock.baseUri().toString(),
                  properties.toString(),
                  dump.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(caller.waitFor()).as(said).isZero();
      assertThat(mock.requests("au10001")).as("tokens issued").hasSize(1);
      token =
          mock.requests("ka10010")
              .get(0)
              .request()
              .header("authorization")
              .substring("Bearer ".length());
    }

    HeapTexts texts = HeapTexts.of(dump);
    assertThat(texts.stringHolds("kiwoom.secret-key")).as("the dump can be read").isTrue();
    for (String secret : new String[] {appKey, secretKey, token}) {
      assertThat(texts.bytesHold(secret)).as("the client needs it for its next call").isTrue();
      assertThat(texts.stringHolds(secret)).isFalse();
    }
  }

  private static String random() {
    return new BigInteger(200, new SecureRandom()).setBit(199).toString(36);
  }
}
