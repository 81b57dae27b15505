package io.github.kiwoomjava.runtime.call;

import static io.github.kiwoomjava.runtime.call.ScriptedServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.TokenStore;
import io.github.kiwoomjava.runtime.call.ScriptedServer.Reaction;
import io.github.kiwoomjava.runtime.call.ScriptedServer.Seen;
import io.github.kiwoomjava.runtime.call.TestOperations.Request;
import io.github.kiwoomjava.runtime.call.TestOperations.Response;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.error.AuthenticationException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TokenTest {
  private static final Request SAMSUNG = new Request("005930");

  private final VirtualTime time = VirtualTime.hurrying();
  private final AtomicInteger issued = new AtomicInteger();
  private volatile String valid = "";
  private volatile String expiry = "20260705090000";
  private volatile boolean sameAgain;
  private final ScriptedServer server = new ScriptedServer(this::react);

  @AfterEach
  void close() {
    server.close();
    time.close();
  }

  /** Each new token kills the one before, unless the same is handed out again. */
  private Reaction react(Seen request) {
    if (request.header("api-id").equals("au10001")) {
      int number = issued.incrementAndGet();
      valid = sameAgain ? "same" : "token" + number;
      return reply(
          200,
          "{\"expires_dt\":\"%s\",\"token_type\":\"bearer\",\"token\":\"%s\",\"return_code\":0}"
              .formatted(expiry, valid));
    }
    return request.header("authorization").equals("Bearer " + valid)
            || request.header("api-id").equals("au10002")
        ? reply(200, "{\"return_code\":0}")
        : reply(200, "{\"return_code\":3,\"return_msg\":\"[8005:Token이 유효하지 않습니다]\"}");
  }

  private ApiClient client() {
    return TestClient.builder(server.uri(), time).callsPerSecond(1_000).build();
  }

  @Test
  void however_many_calls_ask_one_token_is_issued() {
    try (ApiClient client = client()) {
      List<CompletableFuture<Response>> calls = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        calls.add(client.call(TestOperations.PRICE, SAMSUNG).executeAsync());
      }
      calls.forEach(CompletableFuture::join);
    }
    assertThat(issued).hasValue(1);
    assertThat(server.seen("au10001").get(0).body())
        .isEqualTo(
            "{\"grant_type\":\"client_credentials\",\"appkey\":\"%s\",\"secretkey\":\"%s\"}"
                .formatted(TestClient.APP_KEY, TestClient.SECRET_KEY));
    assertThat(server.seen("au10001").get(0).headers()).doesNotContainKey("authorization");
  }

  @Test
  void the_expiry_is_korean_time_and_the_token_is_renewed_shortly_before() {
    // 09:00 in Seoul is 00:00 in UTC: 24 hours from the start of the virtual time.
    try (ApiClient client = client()) {
      client.call(TestOperations.PRICE, SAMSUNG).execute();
      time.advance(Duration.ofHours(23).plusMinutes(45));
      client.call(TestOperations.PRICE, SAMSUNG).execute();
      assertThat(issued).hasValue(1);
      time.advance(Duration.ofMinutes(6));
      client.call(TestOperations.PRICE, SAMSUNG).execute();
      assertThat(issued).hasValue(2);
    }
  }

  @Test
  void calls_that_find_the_token_dead_share_one_renewal() {
    try (ApiClient client = client()) {
      client.call(TestOperations.PRICE, SAMSUNG).execute();
      valid = "killed by another program";
      List<CompletableFuture<Response>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        calls.add(client.call(TestOperations.PRICE, SAMSUNG).executeAsync());
      }
      calls.forEach(CompletableFuture::join);
    }
    assertThat(issued).hasValue(2);
  }

  @Test
  void a_server_that_hands_out_the_same_token_again_is_fine() {
    sameAgain = true;
    try (ApiClient client = client()) {
      client.call(TestOperations.PRICE, SAMSUNG).execute();
      valid = "";
      client.call(TestOperations.PRICE, SAMSUNG).execute();
    }
    assertThat(issued).hasValue(2);
  }

  @Test
  void a_token_that_seems_expired_already_does_not_lead_to_an_issue_for_each_call() {
    expiry = "20200101000000";
    try (ApiClient client = client()) {
      for (int i = 0; i < 5; i++) {
        client.call(TestOperations.PRICE, SAMSUNG).execute();
      }
    }
    assertThat(issued).hasValue(1);
  }

  @Test
  void an_order_renews_a_dead_token_for_the_next_one_only() {
    try (ApiClient client = client()) {
      client.call(TestOperations.PRICE, SAMSUNG).execute();
      valid = "killed";
      assertThat(client.order(TestOperations.BUY, SAMSUNG).submit())
          .isInstanceOf(OrderResult.Unknown.class);
      assertThat(server.seen("kt10000")).hasSize(1);
      assertThat(client.order(TestOperations.BUY, SAMSUNG).submit())
          .isInstanceOf(OrderResult.Accepted.class);
    }
  }

  @Test
  void wrong_keys_fail_the_call_with_the_reason_and_are_asked_once() {
    ScriptedServer strict =
        new ScriptedServer(
            seen -> {
              issued.incrementAndGet();
              return reply(200, "{\"return_code\":3,\"return_msg\":\"[8001:검증 실패]\"}");
            });
    try (strict;
        ApiClient client = TestClient.builder(strict.uri(), time).build()) {
      assertThatThrownBy(() -> client.call(TestOperations.PRICE, SAMSUNG).execute())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("Check both keys");
      assertThat(client.order(TestOperations.BUY, SAMSUNG).submit())
          .isInstanceOf(OrderResult.Rejected.class);
    }
    assertThat(issued).hasValue(2);
  }

  @Test
  void a_limit_on_issuing_is_waited_for() {
    AtomicInteger asked = new AtomicInteger();
    ScriptedServer busy =
        new ScriptedServer(
            seen ->
                seen.header("api-id").equals("au10001") && asked.incrementAndGet() == 1
                    ? reply(429, "{\"return_code\":5,\"return_msg\":\"[1700:유량=1]\"}")
                    : react(seen));
    try (busy;
        ApiClient client = TestClient.builder(busy.uri(), time).build()) {
      client.call(TestOperations.PRICE, SAMSUNG).execute();
    }
    assertThat(asked).hasValue(2);
  }

  @Test
  void the_token_is_revoked_on_closing_if_asked() {
    TokenStore store = TokenStore.inMemory();
    TestClient.Builder builder = TestClient.builder(server.uri(), time).tokenStore(store);
    try (ApiClient client = builder.build()) {
      client.call(TestOperations.PRICE, SAMSUNG).execute();
    }
    assertThat(server.seen("au10002")).isEmpty();
    try (ApiClient client = builder.revokeTokenOnClose().build()) {
      client.call(TestOperations.CHART, SAMSUNG).execute();
    }
    assertThat(issued).as("the second client found the first one's token").hasValue(1);
    assertThat(server.seen("au10002").get(0).body()).contains("\"token\":\"token1\"");
    try (ApiClient client = builder.build()) {
      client.call(TestOperations.PRICE, SAMSUNG).execute();
    }
    assertThat(issued).hasValue(2);
  }

  @Test
  void a_token_does_not_print_itself() {
    AccessToken token = new AccessToken("very-secret", Instant.EPOCH, Instant.EPOCH);
    assertThat(token.toString()).doesNotContain("very-secret");
  }
}
