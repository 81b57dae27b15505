package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.realtime.RealtimeOptions;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.runtime.realtime.session.BaseRealtimeSession;
import io.github.kiwoomjava.runtime.realtime.session.RealtimeClient;
import io.github.kiwoomjava.runtime.realtime.socket.RealtimeSocket;
import io.github.kiwoomjava.runtime.realtime.socket.SocketListener;
import io.github.kiwoomjava.runtime.realtime.socket.SocketOpener;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Live data for many processes over the one session that Kiwoom grants an app key. One process
 * holds it; if that dies, another takes over. What anybody wants is registered once. All hear it in
 * sessions of the ordinary kind: events decoded in their own process, each once, in order for each
 * item, and what was lost reported as a gap. Conditions are not carried.
 *
 * <pre>{@code
 * try (RedisRealtime<RealtimeSession> live = redis.realtime(credentials, kiwoom.realtime());
 *     RealtimeSession session = live.open()) {
 *   session.subscribe(StockTrade.of("005930"), trade -> …);
 * }
 * }</pre>
 *
 * @param <S> the generated session
 */
public final class RedisRealtime<S extends BaseRealtimeSession> implements AutoCloseable {
  private final RedisLink redis;
  private final Credentials credentials;
  private final RealtimeClient<S> client;
  private final Consumer<RealtimeOptions.Builder> options;
  private final RelayLimits limits;
  private final Map<URI, RelayHub> hubs = new ConcurrentHashMap<>();
  private volatile boolean closed;

  RedisRealtime(
      RedisLink redis,
      Credentials credentials,
      RealtimeClient<S> client,
      Consumer<RealtimeOptions.Builder> options,
      RelayLimits limits) {
    this.redis = redis;
    this.credentials = credentials;
    this.client = client;
    this.options = options;
    this.limits = limits;
  }

  /** A session with the usual options. */
  public S open() {
    return open(relay -> {});
  }

  /** A session. Nothing is sent before something is asked of it. */
  public S open(Consumer<RelayOptions> relay) {
    return open(relay, session -> {});
  }

  /**
   * A session.
   *
   * @param more options of this session, beside those that were given for all; not its opener
   */
  public S open(Consumer<RelayOptions> relay, Consumer<RealtimeOptions.Builder> more) {
    if (closed) {
      throw new IllegalStateException("The relay is closed");
    }
    RelayOptions chosen = new RelayOptions();
    relay.accept(chosen);
    SessionProgress progress = new SessionProgress();
    S session =
        client.open(
            builder -> {
              builder.answerTimeout(Duration.ofSeconds(30));
              options.accept(builder);
              more.accept(builder);
              builder.socketOpener(new RelayOpener(chosen, progress));
            });
    progress.of(session);
    return session;
  }

  /** Connects a session to the relay instead of Kiwoom. */
  private final class RelayOpener implements SocketOpener {
    private final RelayOptions chosen;
    private final SessionProgress progress;

    RelayOpener(RelayOptions chosen, SessionProgress progress) {
      this.chosen = chosen;
      this.progress = progress;
    }

    @Override
    public CompletableFuture<RealtimeSocket> open(URI uri, SocketListener listener) {
      if (closed) {
        return CompletableFuture.failedFuture(new IllegalStateException("The relay is closed"));
      }
      return CompletableFuture.completedFuture(hub(uri).open(listener, chosen, progress));
    }

    @Override
    public void close() {}
  }

  private RelayHub hub(URI uri) {
    return hubs.computeIfAbsent(uri, this::newHub);
  }

  private RelayHub newHub(URI uri) {
    RelayKeys keys = RelayKeys.of(uri, credentials.fingerprint());
    SealerCache sealers = new SealerCache(credentials);
    return new RelayHub(
        new RelayParts(
            redis,
            keys,
            uri.getPath(),
            new RedisClock(System::nanoTime),
            sealers,
            new StreamLog(keys, sealers),
            limits,
            this::openReal));
  }

  private BaseRealtimeSession openReal(Consumer<byte[]> messages, SessionListener listener) {
    return client.open(
        builder -> {
          options.accept(builder);
          builder.listener(listener).messages(messages);
        });
  }

  /** Leaves the fleet. Sessions that are open hear nothing any more; close them before. */
  @Override
  public void close() {
    closed = true;
    hubs.values().forEach(RelayHub::close);
  }

  @Override
  public String toString() {
    return "RedisRealtime" + Objects.requireNonNull(hubs.keySet());
  }
}
