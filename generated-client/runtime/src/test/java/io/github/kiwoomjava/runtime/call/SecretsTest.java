package io.github.kiwoomjava.runtime.call;

import static io.github.kiwoomjava.runtime.call.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.Logs;
import io.github.kiwoomjava.runtime.api.CallInfo;
import io.github.kiwoomjava.runtime.api.CallListener;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.call.ScriptedServer.Reaction;
import io.github.kiwoomjava.runtime.call.ScriptedServer.Seen;
import io.github.kiwoomjava.runtime.call.TestOperations.Request;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that says back whatever it was sent finds no way into what the client prints. */
@Timeout(60)
class SecretsTest {
  private static final String ALPHABET =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~+/=\"\\:;,'<>&%";

  private final VirtualTime time = VirtualTime.hurrying();
  private volatile Function<Seen, Reaction> script = seen -> reply(500, "");
  private final ScriptedServer server = new ScriptedServer(seen -> script.apply(seen));
  private final List<String> printed = new CopyOnWriteArrayList<>();
  private final Logs logs = new Logs();

  @AfterEach
  void close() {
    logs.close();
    server.close();
    time.close();
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_that_is_printed_holds_a_secret(long seed) {
    Random random = new Random(seed);
    String appKey = word(random);
    String secretKey = word(random);
    String token = word(random);
    List<String> secrets = List.of(appKey, secretKey, token);
    String echo = secrets.get(random.nextInt(3));
    String spelled =
        switch (random.nextInt(3)) {
          case 0 -> echo;
          case 1 -> URLEncoder.encode(echo, StandardCharsets.UTF_8);
          default -> Base64.getEncoder().encodeToString(echo.getBytes(StandardCharsets.UTF_8));
        };
    String json = spelled.replace("\\", "\\\\").replace("\"", "\\\"");
    List<String> answers =
        List.of(
            "{\"return_code\":3,\"return_msg\":\"[8001:" + json + "]\"}",
            "{\"return_code\":2,\"return_msg\":\"" + json + "\"}",
            "{\"name\":{\"a\":1},\"rows\":\"" + json + "\",\"return_code\":0}",
            "{\"name\":\"" + json + "\",,}",
            "{\"token\":\"" + json + "\",}",
            "<html>" + json + "</html>",
            json);
    boolean issue = random.nextBoolean();
    String bad = answers.get(random.nextInt(answers.size()));
    int status = random.nextBoolean() ? 200 : 403;
    String issued = token.replace("\\", "\\\\").replace("\"", "\\\"");
    script =
        seen ->
            seen.header("api-id").equals("au10001") && !issue
                ? reply(
                    200,
                    "{\"token\":\"%s\",\"expires_dt\":\"20260706000000\",\"return_code\":0}"
                        .formatted(issued))
                : reply(status, bad);
    try (ApiClient client =
        TestClient.builder(server.uri(), time)
            .credentials(appKey, secretKey)
            .problemListener((operation, path, raw, reason) -> printed.add(path + raw + reason))
            .listener(new Listener())
            .build()) {
      note(client);
      attempt(() -> client.call(TestOperations.PRICE, new Request("1")).execute());
      attempt(() -> note(client.order(TestOperations.BUY, new Request("1")).submit()));
      note(new AccessToken(token, time.instant(), time.instant()));
    }
    assertThat(logs.lines()).isNotEmpty();
    printed.addAll(logs.lines());
    for (String secret : secrets) {
      String base64 = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
      assertThat(printed)
          .noneMatch(text -> text.contains(secret))
          .noneMatch(text -> text.contains(URLEncoder.encode(secret, StandardCharsets.UTF_8)))
          .noneMatch(text -> text.contains(base64));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 12 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return word.toString();
  }

  private void attempt(Runnable call) {
    try {
      call.run();
    } catch (KiwoomException e) {
      note(e);
    }
  }

  private void note(Object thing) {
    if (thing instanceof OrderResult.Rejected<?> rejected) {
      note(rejected.cause());
    } else if (thing instanceof OrderResult.Unknown<?> unknown) {
      note(unknown.cause());
    } else if (thing instanceof OrderResult.Accepted<?>) {
      return; // what the server answers is the user's
    }
    printed.add(thing.toString());
    if (thing instanceof Throwable failure) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      printed.add(trace.toString());
    }
  }

  private final class Listener implements CallListener {
    @Override
    public void retried(CallInfo call, KiwoomException failure, Duration delay) {
      note(failure);
    }

    @Override
    public void finished(CallInfo call, Duration took, @Nullable KiwoomException failure) {
      if (failure != null) {
        note(failure);
      }
    }

    @Override
    public void problem(OperationInfo operation, String path, String raw, String reason) {
      printed.add(path + raw + reason);
    }
  }
}
