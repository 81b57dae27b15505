package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.auth.TokenKey;
import io.github.kiwoomjava.runtime.auth.TokenStore;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.client.ClientBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A client in the shape of a generated one: the bare engine. */
final class TestClient {
  static final String APP_KEY = "app-key-of-the-test";
  static final String SECRET_KEY = "secret-key-of-the-test";

  private TestClient() {}

  static final class Builder extends ClientBuilder<Builder, ApiClient> {
    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected ApiClient create(ApiClient client) {
      return client;
    }
  }

  static Builder builder(URI server, VirtualTime time) {
    return new Builder()
        .credentials(APP_KEY, SECRET_KEY)
        .baseUri(server)
        .clock(time)
        .scheduler(time)
        .requestTimeout(Duration.ofSeconds(30));
  }

  /** A store that has a token already, so that the server sees the call alone. */
  static TokenStore stocked(VirtualTime time) {
    AccessToken token =
        new AccessToken("stored-token", time.instant(), time.instant().plus(Duration.ofHours(20)));
    return new TokenStore() {
      private final TokenStore store = TokenStore.inMemory();

      @Override
      public AccessToken update(TokenKey key, Function<@Nullable AccessToken, AccessToken> next) {
        return store.update(key, stored -> next.apply(stored == null ? token : stored));
      }

      @Override
      public void remove(TokenKey key, AccessToken removed) {
        store.remove(key, removed);
      }
    };
  }

  static String fingerprint() {
    return Credentials.of(APP_KEY, SECRET_KEY).fingerprint();
  }
}
