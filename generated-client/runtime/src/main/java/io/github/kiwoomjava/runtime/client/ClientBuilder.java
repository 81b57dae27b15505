package io.github.kiwoomjava.runtime.client;

import io.github.kiwoomjava.runtime.api.CallListener;
import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.auth.TokenStore;
import io.github.kiwoomjava.runtime.call.Callbacks;
import io.github.kiwoomjava.runtime.call.ClientConfig;
import io.github.kiwoomjava.runtime.call.Listeners;
import io.github.kiwoomjava.runtime.call.Timeouts;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.pacing.LocalPacer;
import io.github.kiwoomjava.runtime.pacing.Pacer;
import io.github.kiwoomjava.runtime.time.Scheduler;
import io.github.kiwoomjava.runtime.transport.HttpSender;
import io.github.kiwoomjava.runtime.transport.HttpSettings;
import io.github.kiwoomjava.runtime.transport.ServerAddress;
import io.github.kiwoomjava.runtime.transport.jdk.JdkHttpSender;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What every generated client's builder can do. Only the credentials have to be given; without
 * more, a client talks to the mock server. Not thread-safe.
 *
 * @param <B> the builder itself
 * @param <K> the client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B, K>, K> {
  /** Issuing twice within about a second fails. */
  private static final Map<String, Double> TOKEN_RATES = Map.of("au10001", 0.5, "au10002", 0.5);

  private static final int MOST_TRIES = 3;

  private Environment environment = Environment.MOCK;
  private @Nullable URI baseUri;
  private @Nullable Credentials credentials;
  private Duration timeout = Duration.ofSeconds(30);
  private Duration connectTimeout = Duration.ofSeconds(5);
  private int tries = MOST_TRIES;
  private Clock clock = Clock.systemUTC();
  private @Nullable Scheduler scheduler;
  private @Nullable HttpSender sender;
  private @Nullable SSLContext sslContext;
  private @Nullable ProxySelector proxy;
  private @Nullable Pacer pacer;
  private @Nullable Double callsPerSecond;
  private final Map<String, Double> rates = new HashMap<>(TOKEN_RATES);
  private TokenStore tokens = TokenStore.inMemory();
  private @Nullable ProblemListener problems;
  private @Nullable CallListener listener;
  private @Nullable Executor callbacks;
  private boolean plainAllowed;
  private boolean reuseForOrders;
  private boolean realOrders;
  private boolean revokeOnClose;

  /** For generated builders. */
  protected ClientBuilder() {}

  /** This builder. */
  protected abstract B self();

  /** Makes the client around its engine. */
  protected abstract K create(ApiClient client);

  /** Which server to talk to; {@link Environment#MOCK} unless given. */
  public B environment(Environment environment) {
    this.environment = Objects.requireNonNull(environment, "environment");
    return self();
  }

  /**
   * The keys that Kiwoom gave out for this environment.
   *
   * @throws IllegalArgumentException if one is blank
   */
  public B credentials(String appKey, String secretKey) {
    return credentials(Credentials.of(appKey, secretKey));
  }

  /** The keys that Kiwoom gave out for this environment. */
  public B credentials(Credentials credentials) {
    this.credentials = Objects.requireNonNull(credentials, "credentials");
    return self();
  }

  /**
   * Another server in place of the environment's own, for tests and gateways. A path of the URI
   * stands before that of each operation.
   *
   * @throws IllegalArgumentException if it is no URI of an HTTP server
   */
  public B baseUri(URI baseUri) {
    ServerAddress server = new ServerAddress(baseUri);
    String scheme = baseUri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new IllegalArgumentException("A base URI is one of http or https: " + server);
    }
    this.baseUri = baseUri;
    return self();
  }

  /** How long a call may take in all, waiting for its turn included; 30 seconds unless given. */
  public B requestTimeout(Duration timeout) {
    this.timeout = Timeouts.checked(timeout);
    return self();
  }

  /** How long connecting may take; 5 seconds unless given. */
  public B connectTimeout(Duration timeout) {
    this.connectTimeout = Timeouts.checked(timeout);
    return self();
  }

  /** How often a query is tried in all if failures may pass; 3 unless given. Not for orders. */
  public B maxTries(int tries) {
    if (tries < 1) {
      throw new IllegalArgumentException("A call is tried once at least, not " + tries + " times");
    }
    this.tries = tries;
    return self();
  }

  /**
   * How often each operation may be called at most. Unless given it is once a second, or what the
   * server says that it permits.
   *
   * @throws IllegalArgumentException if the rate is not between a billionth and a billion
   */
  public B callsPerSecond(double rate) {
    this.callsPerSecond = LocalPacer.checkedRate("each operation", rate);
    return self();
  }

  /**
   * How often one operation may be called at most.
   *
   * @throws IllegalArgumentException if the rate is not between a billionth and a billion
   */
  public B callsPerSecond(String operation, double rate) {
    rates.put(operation, LocalPacer.checkedRate(operation, rate));
    return self();
  }

  /** Another pacer, to which the rates given here do not apply. */
  public B pacer(Pacer pacer) {
    this.pacer = Objects.requireNonNull(pacer, "pacer");
    return self();
  }

  /** Where tokens are kept; in memory unless given. */
  public B tokenStore(TokenStore tokens) {
    this.tokens = Objects.requireNonNull(tokens, "tokens");
    return self();
  }

  /** Revokes the token on closing, also for other processes that share it. */
  public B revokeTokenOnClose() {
    this.revokeOnClose = true;
    return self();
  }

  /**
   * Lets orders use a connection that has carried an order a moment before. That saves each order a
   * TCP and a TLS handshake (with a resumed session, some milliseconds), but on such a connection
   * the answer to an order cannot be told from a second answer to the one before it, as faulty
   * servers and proxies send them. Unless called, each order has a connection of its own.
   */
  public B reuseConnectionsForOrders() {
    this.reuseForOrders = true;
    return self();
  }

  /**
   * Lets keys, tokens and orders go to other machines without encryption. Unless called, plain
   * {@code http} and {@code ws} reach this machine only.
   */
  public B allowUnencrypted() {
    this.plainAllowed = true;
    return self();
  }

  /**
   * Lets orders through to the real server: in {@link Environment#REAL}, and to Kiwoom's real hosts
   * whatever the environment.
   */
  public B allowRealOrders() {
    this.realOrders = true;
    return self();
  }

  /** Hears of values that cannot be read; they are logged once a field unless given. */
  public B problemListener(ProblemListener problems) {
    this.problems = Objects.requireNonNull(problems, "problems");
    return self();
  }

  /**
   * Where the client calls listeners and completes the futures that it hands out; threads of its
   * own unless given, as many as block. An executor whose threads are all blocked delays callbacks
   * and nothing else. The client does not shut it down.
   */
  public B callbackExecutor(Executor callbacks) {
    this.callbacks = Objects.requireNonNull(callbacks, "callbacks");
    return self();
  }

  /** Hears of calls. */
  public B listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return self();
  }

  /** The TLS context; the JDK's own unless given. */
  public B sslContext(SSLContext sslContext) {
    this.sslContext = Objects.requireNonNull(sslContext, "sslContext");
    return self();
  }

  /** The proxy; none unless given. */
  public B proxy(ProxySelector proxy) {
    this.proxy = Objects.requireNonNull(proxy, "proxy");
    return self();
  }

  /** The time of day. */
  public B clock(Clock clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return self();
  }

  /** The passing of time, for tests. The client does not close it. */
  public B scheduler(Scheduler scheduler) {
    this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
    return self();
  }

  /** Another way to send, for tests and special networks. The client does not close it. */
  public B sender(HttpSender sender) {
    this.sender = Objects.requireNonNull(sender, "sender");
    return self();
  }

  private Pacer localPacer(Scheduler time) {
    return callsPerSecond == null
        ? new LocalPacer(rates, time::nanoTime)
        : new LocalPacer(callsPerSecond, rates, time::nanoTime);
  }

  /**
   * The client.
   *
   * @throws IllegalStateException if there are no credentials, if the environment is not that of
   *     the server, or if the server is another machine and the connection is not encrypted
   */
  public final K build() {
    return create(buildEngine());
  }

  /**
   * A client around an engine that is made of the one that {@link #build()} would use, for programs
   * that put several together.
   *
   * @throws IllegalStateException as {@link #build()}
   */
  public final K build(UnaryOperator<ApiClient> around) {
    return create(around.apply(buildEngine()));
  }

  private ApiClient buildEngine() {
    Credentials keys = credentials;
    if (keys == null) {
      throw new IllegalStateException(
          "Give credentials(appKey, secretKey), or credentials(Credentials.fromEnvironment())");
    }
    ServerAddress server = new ServerAddress(baseUri == null ? environment.baseUri() : baseUri);
    ClientContext.check(server, environment, plainAllowed);
    Pacer turns = pacer;
    Scheduler time = scheduler == null ? Scheduler.system() : scheduler;
    HttpSettings settings = new HttpSettings(connectTimeout, sslContext, proxy);
    HttpSender http =
        sender == null ? new JdkHttpSender(settings, time::nanoTime, reuseForOrders) : sender;
    boolean ownTime = scheduler == null;
    boolean ownSender = sender == null;
    ClientConfig config =
        new ClientConfig(
            environment,
            server,
            keys,
            timeout,
            tries,
            clock,
            time,
            http,
            settings,
            turns == null ? localPacer(time) : turns,
            tokens,
            new Listeners(new Callbacks(callbacks), listener, problems),
            turns == null,
            ownSender,
            plainAllowed,
            realOrders,
            revokeOnClose,
            () -> {
              if (ownSender) {
                http.close();
              }
              if (ownTime) {
                time.close();
              }
            });
    return new ApiClient(config);
  }
}
