package io.github.kiwoomjava.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.call.TestOperations.Request;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Transport;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.error.OrderNotAllowedException;
import io.github.kiwoomjava.runtime.transport.HttpCall;
import io.github.kiwoomjava.runtime.transport.HttpReply;
import io.github.kiwoomjava.runtime.transport.HttpSender;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Real money is guarded by where a request goes. */
class HostGuardTest {
  private final VirtualTime time = VirtualTime.still();
  private final List<HttpCall> sent = new ArrayList<>();
  private final HttpSender sender =
      new HttpSender() {
        @Override
        public CompletableFuture<HttpReply> send(HttpCall call) {
          sent.add(call);
          return new CompletableFuture<>();
        }

        @Override
        public void close() {}
      };

  @AfterEach
  void close() {
    time.close();
  }

  private TestClient.Builder builder(String uri) {
    return TestClient.builder(URI.create(uri), time)
        .tokenStore(TestClient.stocked(time))
        .sender(sender);
  }

  @Test
  void a_client_for_paper_trading_is_not_built_for_the_real_server() {
    assertThatThrownBy(() -> builder("https://api.kiwoom.com").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("environment(REAL)");
    assertThatThrownBy(() -> builder("http://API.kiwoom.com.:80").allowUnencrypted().build())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_order_reaches_a_real_host_only_if_real_orders_are_allowed() {
    try (ApiClient client =
        builder("https://api.kiwoom.com").environment(Environment.REAL).build()) {
      assertThat(client.order(TestOperations.BUY, new Request("005930")).submit())
          .isInstanceOfSatisfying(
              OrderResult.Rejected.class,
              result -> assertThat(result.cause()).isInstanceOf(OrderNotAllowedException.class));
    }
    assertThat(sent).isEmpty();
  }

  @Test
  void plain_http_goes_to_this_machine_alone() {
    assertThatThrownBy(() -> builder("http://gateway.example").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("https");
    builder("http://gateway.example").allowUnencrypted().build().close();
    builder("http://localhost:8080").build().close();
    assertThatThrownBy(() -> builder("ftp://gateway.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_path_from_a_sheet_does_not_choose_the_host() {
    for (String path : List.of("//evil.example/x", "https://evil.example/x", "@evil.example/x")) {
      assertThatThrownBy(
              () ->
                  new OperationInfo(
                      "ka10001",
                      "이름",
                      "domestic",
                      "chart",
                      "daily",
                      path,
                      Effect.QUERY,
                      Transport.REST,
                      "Summary.",
                      ""))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
