package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.call.VirtualTime;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.client.ClientBuilder;
import java.net.URI;
import java.time.Duration;

/** A client in the shape of a generated one. */
final class TestApi extends ClientBuilder<TestApi, ApiClient> {
  static final String APP_KEY = "app-key-of-the-test";
  static final String SECRET_KEY = "secret-key-of-the-test";

  static TestApi at(URI server, VirtualTime time) {
    return new TestApi()
        .credentials(APP_KEY, SECRET_KEY)
        .baseUri(server)
        .clock(time)
        .scheduler(time)
        .callsPerSecond(1000)
        .callsPerSecond("au10001", 1000)
        .requestTimeout(Duration.ofSeconds(30));
  }

  @Override
  protected TestApi self() {
    return this;
  }

  @Override
  protected ApiClient create(ApiClient client) {
    return client;
  }
}
