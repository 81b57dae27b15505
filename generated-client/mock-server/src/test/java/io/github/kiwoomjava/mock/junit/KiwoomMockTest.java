package io.github.kiwoomjava.mock.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.MockKiwoomException;
import io.github.kiwoomjava.mock.SpecResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ParameterResolutionException;

@KiwoomMock(spec = "one-operation.json")
class KiwoomMockTest {
  private static final List<FakeClient> CLIENTS = new ArrayList<>();
  private static final List<Integer> PORTS = new ArrayList<>();

  @AfterAll
  static void every_test_had_its_own_server_and_clients_were_closed() {
    assertThat(CLIENTS).hasSize(1).allMatch(client -> client.closed);
    assertThat(PORTS).hasSize(2);
    for (int port : PORTS) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).GET().build();
      assertThatThrownBy(
              () -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void injects_a_server(MockKiwoom mock, TestInfo other) {
    PORTS.add(mock.port());
    assertThat(mock.on("ka10001")).isNotNull();
    assertThatThrownBy(mock::market).isInstanceOf(IllegalStateException.class);
    assertThat(other.getDisplayName()).contains("injects_a_server");
  }

  @Test
  @KiwoomMock(spec = "one-operation.json", market = true, marketStart = "2025-09-08T11:00:00")
  void injects_a_client_that_points_to_the_server(FakeClient client, MockKiwoom mock) {
    PORTS.add(mock.port());
    CLIENTS.add(client);
    assertThat(client.baseUri).isEqualTo(mock.baseUri());
    assertThat(client.appKey).isNotBlank();
    assertThat(mock.market().now().toLocalDate()).hasToString("2025-09-08");
  }

  @Test
  void a_missing_spec_is_reported_with_advice() {
    assertThatThrownBy(() -> SpecResource.read("nowhere.json"))
        .isInstanceOf(MockKiwoomException.class)
        .hasMessageContaining("'nowhere.json'");
    assertThatThrownBy(() -> SpecResource.read("not-a-spec.json"))
        .isInstanceOf(MockKiwoomException.class)
        .hasMessageContaining("schemaVersion");
  }

  @Test
  void a_client_without_the_usual_methods_is_reported() {
    assertThatThrownBy(() -> ClientFactory.make(HalfClient.class, URI.create("http://x")))
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining("credentials");
  }

  /** What a generated client looks like from here. */
  public static final class FakeClient implements AutoCloseable {
    final URI baseUri;
    final String appKey;
    boolean closed;

    FakeClient(URI baseUri, String appKey) {
      this.baseUri = baseUri;
      this.appKey = appKey;
    }

    public static Builder builder() {
      return new Builder();
    }

    @Override
    public void close() {
      closed = true;
    }

    /** Its builder. */
    public static final class Builder {
      private URI uri = URI.create("http://nowhere");
      private String key = "";

      public Builder baseUri(URI value) {
        uri = value;
        return this;
      }

      public Builder credentials(String appKey, String secret) {
        key = appKey;
        return this;
      }

      public FakeClient build() {
        return new FakeClient(uri, key);
      }
    }
  }

  /** A client that cannot be made. */
  public static final class HalfClient {
    public static Builder builder() {
      return new Builder();
    }

    /** Its builder. */
    public static final class Builder {
      public Builder baseUri(URI value) {
        return this;
      }
    }
  }
}
