package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Heap dumps are sent around when a program misbehaves, and searched for texts. */
@Timeout(120)
class SecretsOnTheHeapTest {
  @TempDir Path folder;

  /** The threads of the JDK's client may hold a call that is over for a moment longer. */
  private static final int MOST_DUMPS = 20;

  /** A program that makes a call, dumps its heap whenever it is told to, and makes another call. */
  static final class Caller {
    private Caller() {}

    public static void main(String[] arguments) throws IOException {
      Credentials credentials = Credentials.fromProperties(Path.of(arguments[1]));
      HotSpotDiagnosticMXBean heap =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      try (Kiwoom kiwoom =
              Kiwoom.builder().baseUri(URI.create(arguments[0])).credentials(credentials).build();
          BufferedReader in =
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
        kiwoom.domestic().stock().basicInfo("005930").execute();
        for (String file = in.readLine(); file != null; file = in.readLine()) {
          heap.dumpHeap(file, true);
          System.out.println(file);
        }
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
    try (MockKiwoom mock = MockKiwoom.builder().spec(Spec.load()).start()) {
      Process caller =
          OtherJvm.start(Caller.class, mock.baseUri().toString(), properties.toString());
      try (BufferedReader out = caller.inputReader();
          Writer in = caller.outputWriter()) {
        HeapTexts texts = dump(1, in, out);
        List<String> secrets = List.of(appKey, secretKey, token(mock));
        assertThat(texts.stringHolds("kiwoom.secret-key")).as("the dump can be read").isTrue();
        assertThat(secrets).as("the client needs them again").allMatch(texts::bytesHold);
        for (int i = 2; i <= MOST_DUMPS && secrets.stream().anyMatch(texts::stringHolds); i++) {
          texts = dump(i, in, out);
        }
        assertThat(secrets).noneMatch(texts::stringHolds);
      }
      assertThat(caller.waitFor()).isZero();
      assertThat(mock.requests("au10001")).as("tokens issued").hasSize(1);
      assertThat(mock.requests("ka10010")).as("calls after the dump").hasSize(1);
    }
  }

  private HeapTexts dump(int number, Writer in, BufferedReader out) throws IOException {
    Path file = folder.resolve(number + ".hprof");
    in.write(file + "\n");
    in.flush();
    assertThat(out.readLine()).isEqualTo(file.toString());
    HeapTexts texts = HeapTexts.of(file);
    Files.delete(file);
    return texts;
  }

  private static String token(MockKiwoom mock) {
    String header = mock.requests("ka10001").get(0).request().header("authorization");
    assertThat(header).startsWith("Bearer ");
    return header.substring("Bearer ".length());
  }

  private static String random() {
    return new BigInteger(200, new SecureRandom()).setBit(199).toString(36);
  }
}
