package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.realtime.RealtimeOptions;
import io.github.kiwoomjava.runtime.realtime.session.BaseRealtimeSession;
import io.github.kiwoomjava.runtime.realtime.session.RealtimeClient;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What processes share by way of Redis: tokens, turns and live data. Nothing is sent before it is
 * needed, and a Redis that is not there keeps no client from being built. Orders never pass through
 * it. Thread-safe.
 *
 * <pre>{@code
 * try (KiwoomRedis redis = KiwoomRedis.connect("redis://redis.internal:6379");
 *     Kiwoom kiwoom =
 *         Kiwoom.builder()
 *             .credentials(credentials)
 *             .tokenStore(redis.tokenStore(credentials))
 *             .pacer(redis.pacer())
 *             .build()) { … }
 * }</pre>
 */
public final class KiwoomRedis implements AutoCloseable {
  private final ClientResources resources;
  private final AbstractRedisClient client;
  private final LinkState state;
  private final RedisLink link;
  private final ScheduledThreadPoolExecutor threads;
  private final Clock clock;

  private KiwoomRedis(Builder from) {
    this.clock = from.clock;
    this.resources =
        ClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .reconnectDelay(Delay.constant(Duration.ofMillis(250)))
            .build();
    this.client = from.cluster ? cluster(from) : single(from);
    this.state = new LinkState(from.listeners);
    this.link = new RedisLink(client, from.timeout, state);
    this.threads =
        new ScheduledThreadPoolExecutor(
            2,
            task -> {
              Thread thread = new Thread(task, "kiwoom-redis");
              thread.setDaemon(true);
              return thread;
            });
    this.threads.setRemoveOnCancelPolicy(true);
  }

  /** A Redis server: {@code redis://[user:password@]host[:port][/database]}, or {@code rediss}. */
  public static KiwoomRedis connect(String uri) {
    return builder(uri).build();
  }

  /** A Redis server, or the first nodes of a cluster. */
  public static Builder builder(String... uris) {
    return new Builder(Arrays.stream(uris).map(RedisURI::create).toList());
  }

  private AbstractRedisClient single(Builder from) {
    if (from.uris.size() != 1) {
      throw new IllegalArgumentException(
          "Give the URI of one Redis server, or call cluster(); not " + from.uris.size());
    }
    RedisClient made = RedisClient.create(resources, from.uris.get(0));
    made.setOptions(options(ClientOptions.builder(), from.timeout).build());
    return made;
  }

  private AbstractRedisClient cluster(Builder from) {
    RedisClusterClient made = RedisClusterClient.create(resources, from.uris);
    ClusterTopologyRefreshOptions refresh =
        ClusterTopologyRefreshOptions.builder()
            .enablePeriodicRefresh(Duration.ofSeconds(2))
            .build();
    ClusterClientOptions.Builder options =
        ClusterClientOptions.builder().topologyRefreshOptions(refresh);
    var unused = options(options, from.timeout);
    made.setOptions(options.build());
    return made;
  }

  /** Whoever cannot ask now is told so now: turns and leases of the past are of no use. */
  private static ClientOptions.Builder options(ClientOptions.Builder options, Duration timeout) {
    return options
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .timeoutOptions(TimeoutOptions.enabled(timeout))
        .socketOptions(SocketOptions.builder().connectTimeout(timeout).keepAlive(true).build());
  }

  /**
   * A store that shares tokens among all processes.
   *
   * @param credentials those of the clients that use it
   */
  public RedisTokenStore tokenStore(Credentials... credentials) {
    if (credentials.length == 0) {
      throw new IllegalArgumentException("Give the credentials of the clients that use the store");
    }
    return new RedisTokenStore(link, new LeaseKeeper(threads), List.of(credentials), clock);
  }

  /** A pacer that lets all processes call as often as the server permits, and learns that. */
  public RedisPacer pacer() {
    return pacing().build();
  }

  /** A pacer with rates of its own; all processes should give the same ones. */
  public RedisPacer.Builder pacing() {
    return new RedisPacer.Builder(link);
  }

  /**
   * Live data for all processes over one session at Kiwoom.
   *
   * @param credentials those of the client
   * @param client the client's {@code realtime()}
   */
  public <S extends BaseRealtimeSession> RedisRealtime<S> realtime(
      Credentials credentials, RealtimeClient<S> client) {
    return realtime(credentials, client, options -> {});
  }

  /**
   * As {@link #realtime(Credentials, RealtimeClient)}.
   *
   * @param options of the session at Kiwoom and of all others
   */
  public <S extends BaseRealtimeSession> RedisRealtime<S> realtime(
      Credentials credentials,
      RealtimeClient<S> client,
      Consumer<RealtimeOptions.Builder> options) {
    return new RedisRealtime<>(link, credentials, client, options, RelayLimits.USUAL);
  }

  /** Ends connections and threads. Clients that use it go on as if Redis was lost. */
  @Override
  public void close() {
    threads.shutdownNow();
    state.close();
    client.shutdown(0, 2, TimeUnit.SECONDS);
    var unused = resources.shutdown(0, 2, TimeUnit.SECONDS);
  }

  /** How to reach Redis. Not thread-safe. */
  public static final class Builder {
    private final List<RedisURI> uris;
    private final List<RedisListener> listeners = new ArrayList<>();
    private boolean cluster;
    private Duration timeout = Duration.ofSeconds(1);
    private Clock clock = Clock.systemUTC();

    private Builder(List<RedisURI> uris) {
      if (uris.isEmpty()) {
        throw new IllegalArgumentException("Give at least one URI, such as redis://127.0.0.1");
      }
      this.uris = uris;
    }

    /** The URIs are nodes of a Redis Cluster; the others are found by asking them. */
    public Builder cluster() {
      this.cluster = true;
      return this;
    }

    /** After how long without an answer Redis counts as lost; 1 second unless given. */
    public Builder timeout(Duration timeout) {
      if (timeout.isZero() || timeout.isNegative()) {
        throw new IllegalArgumentException("A timeout is longer than nothing: " + timeout);
      }
      this.timeout = timeout;
      return this;
    }

    /** Hears when Redis is lost and back. */
    public Builder listener(RedisListener listener) {
      this.listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** The time of day, for tests. */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** Connects when it is first needed. */
    public KiwoomRedis build() {
      return new KiwoomRedis(this);
    }
  }
}
