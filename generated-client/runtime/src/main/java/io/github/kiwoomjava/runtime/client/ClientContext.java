package io.github.kiwoomjava.runtime.client;

import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.call.Callbacks;
import io.github.kiwoomjava.runtime.call.ClientConfig;
import io.github.kiwoomjava.runtime.call.Secrets;
import io.github.kiwoomjava.runtime.call.TokenService;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.time.Scheduler;
import io.github.kiwoomjava.runtime.transport.HttpSettings;
import io.github.kiwoomjava.runtime.transport.ServerAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What realtime sessions share with the client that opens them. Thread-safe. */
public final class ClientContext {
  private final ClientConfig config;
  private final TokenService tokens;
  private final Secrets secrets;
  private final ProblemListener problems;
  private final Set<Runnable> sessions = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  ClientContext(ClientConfig config, TokenService tokens, Secrets secrets) {
    this.config = config;
    this.secrets = secrets;
    this.tokens = tokens;
    this.problems = config.listeners().detached(secrets);
  }

  /** A token that should be valid; one is issued if need be. */
  public CompletableFuture<AccessToken> token() {
    return tokens.current();
  }

  /** The server did not take this token, so that the next one asked for is another. */
  public void rejected(AccessToken token) {
    var unused = tokens.rejected(token);
  }

  /**
   * Where realtime operations live: the environment's own server, or the one that was put in its
   * place by the base URI.
   */
  public URI webSocketUri() {
    URI base = config.server().uri();
    if (base.equals(config.environment().baseUri())) {
      return config.environment().webSocketUri();
    }
    String scheme = config.server().isEncrypted() ? "wss" : "ws";
    String port = base.getPort() < 0 ? "" : ":" + base.getPort();
    return URI.create(scheme + "://" + base.getHost() + port);
  }

  /**
   * Checks an address that was given for live data.
   *
   * @throws IllegalStateException if the environment is not that of the server, or if the server is
   *     another machine and the connection is not encrypted
   */
  public ServerAddress check(ServerAddress server) {
    return check(server, config.environment(), config.plainAllowed());
  }

  static ServerAddress check(ServerAddress server, Environment environment, boolean plainAllowed) {
    if (environment == Environment.MOCK && server.isReal()) {
      throw new IllegalStateException(
          server
              + " is Kiwoom's real server, and the environment is MOCK; give environment(REAL), or"
              + " leave the address out");
    }
    if (!server.isEncrypted() && !server.isLoopback() && !plainAllowed) {
      throw new IllegalStateException(
          "Without encryption, others can read keys and change orders on their way to "
              + server
              + "; give an https or wss address, or allowUnencrypted()");
    }
    return server;
  }

  /** A text without the client's keys and tokens, fit for a log. */
  public String clean(String text) {
    return secrets.clean(text);
  }

  /** The time of day. */
  public Clock clock() {
    return config.clock();
  }

  /** The passing of time. */
  public Scheduler scheduler() {
    return config.scheduler();
  }

  /** Hears of values that cannot be read. */
  public ProblemListener problems() {
    return problems;
  }

  /**
   * Runs code of the user's that may block, on a thread that nobody else waits for. What it throws
   * is logged.
   */
  public void apart(Runnable step) {
    config.listeners().callbacks().apart(step);
  }

  /** How to connect. */
  public HttpSettings http() {
    return config.http();
  }

  /**
   * Remembers what closes a session, for when the client closes first.
   *
   * @throws IllegalStateException if the client is closed
   */
  public void opened(Runnable close) {
    sessions.add(close);
    if (closed) {
      sessions.remove(close);
      throw new IllegalStateException("The client is closed; open sessions before closing it");
    }
  }

  /** Forgets a session that is closed. */
  public void closed(Runnable close) {
    sessions.remove(close);
  }

  void close() {
    closed = true;
    List.copyOf(sessions).forEach(Callbacks::guarded);
  }
}
