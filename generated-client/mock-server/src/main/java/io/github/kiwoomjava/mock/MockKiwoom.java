package io.github.kiwoomjava.mock;

import io.github.kiwoomjava.mock.auth.Tokens;
import io.github.kiwoomjava.mock.jetty.JettyServer;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.rest.Gate;
import io.github.kiwoomjava.mock.rest.OperationCatalog;
import io.github.kiwoomjava.mock.rest.RateLimiter;
import io.github.kiwoomjava.mock.script.FaultProfile;
import io.github.kiwoomjava.mock.script.RateLimit;
import io.github.kiwoomjava.mock.script.Script;
import io.github.kiwoomjava.mock.script.ScriptBook;
import io.github.kiwoomjava.mock.script.ScriptFile;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  private final OperationCatalog catalog;
  private final ScriptBook scripts;
  private final RateLimiter limiter;
  private final MockRealtime realtime;
  private final @Nullable Market market;
  private final Gate gate;
  private final Runnable save;

  MockKiwoom(
      JettyServer server,
      RequestLog log,
      Tokens tokens,
      OperationCatalog catalog,
      ScriptBook scripts,
      RateLimiter limiter,
      MockRealtime realtime,
      @Nullable Market market,
      Gate gate,
      Runnable save) {
    this.server = server;
    port = server.port();
    this.log = log;
    this.tokens = tokens;
    this.catalog = catalog;
    this.scripts = scripts;
    this.limiter = limiter;
    this.realtime = realtime;
    this.market = market;
    this.gate = gate;
    this.save = save;
  }

  /** Settings for a server that is not started yet. */
  public static MockKiwoomBuilder builder() {
    return new MockKiwoomBuilder();
  }

  /**
   * Starts a server with the spec of kiwoom-spec on a free port.
   *
   * @throws MockKiwoomException if that spec is not on the class path
   */
  public static MockKiwoom start() {
    return builder().start();
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

  /**
   * The script of an operation, to order answers, errors, delays and lost connections.
   *
   * @throws IllegalArgumentException if the spec has no such operation
   */
  public Script on(String apiId) {
    if (!catalog.has(apiId)) {
      throw new IllegalArgumentException(
          "The spec has no operation '%s'; of its %d operations the nearest are %s"
              .formatted(apiId, catalog.ids().size(), catalog.nearest(apiId)));
    }
    return scripts.on(apiId);
  }

  /**
   * Takes the orders of a script file.
   *
   * @throws IllegalArgumentException if it names an operation that the spec does not have; nothing
   *     is ordered then
   */
  public void script(ScriptFile file) {
    file.operations().forEach(this::on);
    file.operations().forEach(apiId -> file.apply(apiId, on(apiId)));
  }

  /** The WebSocket side: events to send, and things to go wrong. */
  public MockRealtime realtime() {
    return realtime;
  }

  /**
   * The simulated exchange, to look behind the answers.
   *
   * @throws IllegalStateException if the server was started without one
   */
  public Market market() {
    if (market == null) {
      throw new IllegalStateException("No market: call market(MarketOptions) on the builder");
    }
    return market;
  }

  /** Forgets all scripts. */
  public void resetScripts() {
    scripts.reset();
  }

  /** Changes the weather for requests that no script touches. */
  public void faults(FaultProfile profile) {
    scripts.profile(profile);
  }

  /** Changes the rate limit. */
  public void rateLimit(RateLimit limit) {
    limiter.limit(limit);
  }

  /** The last requests, oldest first; the builder says how many are kept. */
  public List<RecordedRequest> requests() {
    return log.all();
  }

  /** As {@link #requests()}, but only those with this {@code api-id}. */
  public List<RecordedRequest> requests(String apiId) {
    return log.all().stream().filter(request -> apiId.equals(request.apiId())).toList();
  }

  /** Forgets the requests and WebSocket messages recorded so far. */
  public void clearRequests() {
    log.clear();
  }

  /** Ends all tokens: whoever uses one gets 8005, as after a night. */
  public void expireTokens() {
    tokens.expireAll();
  }

  /** Lets callers in where the builder said that their address is not registered. */
  public void registerAddress() {
    gate.registered(true);
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
    } finally {
      save.run();
    }
  }
}
