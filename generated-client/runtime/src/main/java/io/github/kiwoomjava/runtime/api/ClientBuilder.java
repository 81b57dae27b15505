package io.github.kiwoomjava.runtime.api;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/**
 * What every generated client's builder can do.
 *
 * @param <B> the builder itself
 * @param <K> the client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B, K>, K> {
  /** For generated builders. */
  protected ClientBuilder() {}

  /** This builder. */
  protected abstract B self();

  /** Makes the client around its engine. */
  protected abstract K create(ApiClient client);

  public B environment(Environment environment) {
    return self();
  }

  public B credentials(String appKey, String secretKey) {
    return self();
  }

  public B baseUri(URI baseUri) {
    return self();
  }

  public B requestTimeout(Duration timeout) {
    return self();
  }

  public B clock(Clock clock) {
    return self();
  }

  /** The client. */
  public final K build() {
    return create(new ApiClient());
  }
}
