package io.github.kiwoomjava.mock;

import io.github.kiwoomjava.mock.auth.AppKeys;
import io.github.kiwoomjava.mock.auth.Maintenance;
import io.github.kiwoomjava.mock.auth.ReissuePolicy;
import io.github.kiwoomjava.mock.auth.Tokens;
import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.jetty.JettyServer;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.rest.Gate;
import io.github.kiwoomjava.mock.rest.OneVenue;
import io.github.kiwoomjava.mock.rest.OperationCatalog;
import io.github.kiwoomjava.mock.rest.RateLimiter;
import io.github.kiwoomjava.mock.rest.Responder;
import io.github.kiwoomjava.mock.rest.RestService;
import io.github.kiwoomjava.mock.script.FaultProfile;
import io.github.kiwoomjava.mock.script.MockTimer;
import io.github.kiwoomjava.mock.script.RateLimit;
import io.github.kiwoomjava.mock.script.ScriptBook;
import io.github.kiwoomjava.mock.socket.SocketEvent;
import io.github.kiwoomjava.mock.socket.SocketOptions;
import io.github.kiwoomjava.mock.socket.SocketService;
import io.github.kiwoomjava.mock.trading.MarketFeed;
import io.github.kiwoomjava.mock.trading.MarketResponder;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Settings of a mock server. Everything has a default that lets any client in. */
public final class MockKiwoomBuilder {
  private @Nullable ApiSpec spec;
  private String host = "127.0.0.1";
  private int port;
  private Clock clock = Clock.systemUTC();
  private long seed = 1;
  private int pages = 3;
  private int recorded = 10_000;
  private Duration tokenLife = Duration.ofHours(24);
  private ReissuePolicy reissue = ReissuePolicy.SAME_TOKEN;
  private MockEnvironment environment = MockEnvironment.REAL;
  private Maintenance maintenance = Maintenance.NONE;
  private boolean registered = true;
  private boolean strict;
  private RateLimit rateLimit = RateLimit.NONE;
  private @Nullable MarketOptions marketOptions;
  private @Nullable Path stateFile;
  private SocketOptions socketOptions = SocketOptions.USUAL;
  private FaultProfile faults = FaultProfile.CALM;
  private final Map<String, String> secrets = new HashMap<>();
  private final Set<String> foreignKeys = new HashSet<>();
  private final Set<String> notOffered = new HashSet<>();
  private final List<Consumer<RecordedRequest>> listeners = new ArrayList<>();
  private final List<Consumer<SocketEvent>> socketListeners = new ArrayList<>();
  private @Nullable MockTimer timer;

  MockKiwoomBuilder() {}

  /** What the server can answer; by default the spec of kiwoom-spec, if it is on the class path. */
  public MockKiwoomBuilder spec(ApiSpec value) {
    spec = value;
    return this;
  }

  /** The address to listen on; loopback unless told otherwise. */
  public MockKiwoomBuilder host(String value) {
    host = value;
    return this;
  }

  /** The port to listen on; 0, the default, takes a free one. */
  public MockKiwoomBuilder port(int value) {
    port = value;
    return this;
  }

  /** What time it is for tokens, limits and records; the system's clock by default. */
  public MockKiwoomBuilder clock(Clock value) {
    clock = value;
    return this;
  }

  /** Whatever looks random follows from this number; 1 by default. */
  public MockKiwoomBuilder seed(long value) {
    seed = value;
    return this;
  }

  /** How many pages a query with rows is answered on, at least 1; 3 by default. */
  public MockKiwoomBuilder pages(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("pages is " + value + ", but must be at least 1");
    }
    pages = value;
    return this;
  }

  /**
   * How many requests are kept for {@link MockKiwoom#requests()}; the last 10,000 by default, and
   * of their answers no more than 32 MB. The same number of WebSocket messages is kept.
   */
  public MockKiwoomBuilder recordAtMost(int value) {
    recorded = value;
    return this;
  }

  /** How long a token lasts; 24 hours by default. */
  public MockKiwoomBuilder tokenLife(Duration value) {
    tokenLife = value;
    return this;
  }

  /** What a key gets that already has a valid token; the same token by default. */
  public MockKiwoomBuilder reissue(ReissuePolicy value) {
    reissue = value;
    return this;
  }

  /** Which of Kiwoom's environments is played; the real one, which offers all, by default. */
  public MockKiwoomBuilder environment(MockEnvironment value) {
    environment = value;
    return this;
  }

  /** Lets in only the keys given so; without any, every pair of key and secret is good. */
  public MockKiwoomBuilder credentials(String appKey, String secretKey) {
    secrets.put(appKey, secretKey);
    return this;
  }

  /** A key of the other environment: asking for a token with it is answered 8030. */
  public MockKiwoomBuilder foreignKey(String appKey) {
    foreignKeys.add(appKey);
    return this;
  }

  /** An operation that is answered 8104, as those that the mock environment does not offer. */
  public MockKiwoomBuilder notOffered(String apiId) {
    notOffered.add(apiId);
    return this;
  }

  /**
   * When the service is down each day: REST is answered with status 503 then, and tokens that were
   * issued before are dead, whatever expiry was stated. Never by default.
   */
  public MockKiwoomBuilder maintenance(LocalTime koreanTime, Duration length) {
    maintenance = new Maintenance(koreanTime, length);
    return this;
  }

  /**
   * Answers 8050 to all, as if the address of the caller were not registered with the app key,
   * until {@link MockKiwoom#registerAddress()}.
   */
  public MockKiwoomBuilder addressNotRegistered() {
    registered = false;
    return this;
  }

  /**
   * Refuses values that a sheet does not list and texts longer than it says, to find one's own
   * mistakes; by default they are let through with a line in the log, as the live server does.
   */
  public MockKiwoomBuilder strict(boolean value) {
    strict = value;
    return this;
  }

  /** How many requests a second are let through; without limit by default. */
  public MockKiwoomBuilder rateLimit(RateLimit value) {
    rateLimit = value;
    return this;
  }

  /** Random delays and faults for all requests; none by default. */
  public MockKiwoomBuilder faults(FaultProfile value) {
    faults = value;
    return this;
  }

  /**
   * Answers from a simulated exchange where it can: quotes, books, charts, orders and accounts that
   * hang together. Everything else is still answered with examples.
   */
  public MockKiwoomBuilder market(MarketOptions value) {
    marketOptions = value;
    return this;
  }

  /**
   * Keeps tokens, accounts and orders in a file over a restart; none by default. The file is
   * written before a request that changed them is answered, and once a second for what the market
   * changed by itself.
   */
  public MockKiwoomBuilder state(Path value) {
    stateFile = value;
    return this;
  }

  /** How WebSockets behave; as most observers saw it by default. */
  public MockKiwoomBuilder sockets(SocketOptions value) {
    socketOptions = value;
    return this;
  }

  /** Is told of each request after its answer was made, on the thread that answers. */
  public MockKiwoomBuilder listener(Consumer<RecordedRequest> value) {
    listeners.add(value);
    return this;
  }

  /** Is told of what happens on the WebSockets, on the thread where it happens. */
  public MockKiwoomBuilder socketListener(Consumer<SocketEvent> value) {
    socketListeners.add(value);
    return this;
  }

  /** How delays, heartbeats and the market's pulse wait; real time by default. */
  public MockKiwoomBuilder timer(MockTimer value) {
    timer = value;
    return this;
  }

  /**
   * Starts to listen.
   *
   * @throws MockKiwoomException if there is no spec, the port is taken or the address is not ours
   */
  public MockKiwoom start() {
    ApiSpec chosen = spec;
    ApiSpec given = chosen == null ? SpecResource.read("") : chosen;
    OperationCatalog catalog = new OperationCatalog(given);
    ErrorBook errors = new ErrorBook(given);
    Tokens tokens = new Tokens(clock, tokenLife, reissue, maintenance, seed);
    Gate gate = new Gate(clock, errors, maintenance, registered);
    RequestLog log = new RequestLog(clock, recorded, listeners, socketListeners);
    RateLimiter limiter = new RateLimiter(clock, errors, rateLimit);
    ScriptBook scripts = new ScriptBook(faults, seed);
    MarketOptions simulated = marketOptions;
    Path keptIn = stateFile;
    StateFile state =
        keptIn == null
            ? null
            : new StateFile(
                keptIn, seed, new StateValues(simulated == null ? List.of() : simulated.stocks()));
    StateFile.Content before = state == null ? null : state.read();
    if (before != null) {
      tokens.restore(before.tokens());
    }
    Market market =
        simulated == null
            ? null
            : new Market(simulated, clock, seed, before == null ? null : before.market());
    Runnable save =
        state == null
            ? () -> {}
            : () -> state.write(tokens.state(), market == null ? null : market.state());
    SocketService sockets =
        new SocketService(
            given,
            tokens,
            errors,
            market == null ? socketOptions : socketOptions.withExamples(false),
            pages,
            seed,
            log);
    List<Responder> responders = new ArrayList<>();
    if (environment == MockEnvironment.MOCK) {
      responders.add(new OneVenue(errors));
    }
    if (market != null) {
      responders.add(new MarketResponder(market, errors, environment == MockEnvironment.MOCK));
      market.listener(new MarketFeed(market, sockets));
    }
    RestService rest =
        new RestService(
            catalog,
            errors,
            tokens,
            new AppKeys(secrets, foreignKeys),
            gate,
            limiter,
            scripts,
            notOffered(given),
            strict,
            pages,
            seed,
            responders);
    JettyServer jetty =
        new JettyServer(
            host,
            port,
            rest,
            new SavingLog(log::add, save, catalog),
            catalog.socketPaths(),
            sockets,
            socketOptions,
            timer);
    try {
      jetty.start();
    } catch (Exception e) {
      throw new MockKiwoomException(
          "Cannot listen on %s:%d: %s".formatted(host, port, advice(e)), e);
    }
    jetty.repeat(socketOptions.heartbeat(), sockets::heartbeat);
    if (state != null) {
      jetty.repeat(Duration.ofSeconds(1), save);
    }
    if (simulated != null && market != null) {
      jetty.repeat(
          Double.isInfinite(simulated.speed()) ? Duration.ofMillis(1) : simulated.pulse(),
          market::pulse);
    }
    return new MockKiwoom(
        jetty,
        log,
        tokens,
        catalog,
        scripts,
        limiter,
        new MockRealtime(sockets, clock, log),
        market,
        gate,
        save);
  }

  private String advice(Exception failure) {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
        return "that is no address of this machine; take 127.0.0.1, or 0.0.0.0 to let others in";
      }
    } catch (UnknownHostException e) {
      return "there is no such host; take 127.0.0.1, or 0.0.0.0 to let others in";
    } catch (SocketException e) {
      failure.addSuppressed(e);
    }
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getMessage() + "; take another port, or 0 for a free one";
  }

  private Set<String> notOffered(ApiSpec given) {
    if (environment == MockEnvironment.REAL) {
      return notOffered;
    }
    Set<String> all =
        given.operations().stream()
            .filter(operation -> operation.hosts().mock() == null)
            .map(Operation::id)
            .collect(Collectors.toSet());
    all.addAll(notOffered);
    return all;
  }
}
