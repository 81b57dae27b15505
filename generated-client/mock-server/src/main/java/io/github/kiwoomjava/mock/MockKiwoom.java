package io.github.kiwoomjava.mock;

import io.github.kiwoomjava.mock.auth.Tokens;
import io.github.kiwoomjava.mock.jetty.JettyServer;
import java.net.URI;
import java.util.List;

/**
 * A running mock of the Kiwoom service.
 *
 * <pre>{@code
 * try (MockKiwoom mock = MockKiwoom.builder().spec(spec).start()) {
 *   URI address = mock.baseUri();   // http://127.0.0.1:…
 * }
 * }</pre>
 *
 * <p>All methods may be called from any thread.
 */
public final class MockKiwoom implements AutoCloseable {
  private final JettyServer server;
  private final int port;
  private final RequestLog log;
  private final Tokens tokens;

  MockKiwoom(JettyServer server, RequestLog log, Tokens tokens) {
    this.server = server;
    port = server.port();
    this.log = log;
    this.tokens = tokens;
  }

  /** Settings for a server that is not started yet. */
  public static MockKiwoomBuilder builder() {
    return new MockKiwoomBuilder();
  }

  /** The TCP port that is listened on. */
  public int port() {
    return port;
  }

  /** Where REST requests go: {@code http://127.0.0.1:PORT}, without a slash at the end. */
  public URI baseUri() {
    return URI.create("http://" + address());
  }

  /**
   * Where WebSockets are opened: {@code ws://127.0.0.1:PORT}; a path such as the spec's follows.
   */
  public URI webSocketUri() {
    return URI.create("ws://" + address());
  }

  private String address() {
    String host = server.host();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  /** The last requests, oldest first; the builder says how many are kept. */
  public List<RecordedRequest> requests() {
    return log.all();
  }

  /** As {@link #requests()}, but only those with this {@code api-id}. */
  public List<RecordedRequest> requests(String apiId) {
    return log.all().stream().filter(request -> apiId.equals(request.apiId())).toList();
  }

  /** Forgets the requests recorded so far. */
  public void clearRequests() {
    log.clear();
  }

  /** Ends all tokens: whoever uses one gets 8005, as after a night. */
  public void expireTokens() {
    tokens.expireAll();
  }

  /** A token as the other environment (real or mock) would have issued it: it is answered 8031. */
  public String foreignToken() {
    return tokens.foreignToken();
  }

  /** Stops listening and drops all connections. Closing twice does nothing. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new MockKiwoomException("The mock server did not stop: " + e.getMessage(), e);
    }
  }
}
