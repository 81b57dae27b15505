package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.RealtimeSession;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What one process of a fleet has, in this one or another. */
final class FleetProcess implements AutoCloseable {
  static final Credentials KEYS = Credentials.of("an-app-key", "a-secret-key");

  private final KiwoomRedis redis;
  private final Kiwoom kiwoom;
  private final RedisRealtime<RealtimeSession> live;
  private final List<RealtimeSession> sessions = new ArrayList<>();

  FleetProcess(URI kiwoomUri, String redisUri) {
    this(kiwoomUri, KiwoomRedis.connect(redisUri), Clock.systemUTC());
  }

  FleetProcess(URI kiwoomUri, KiwoomRedis redis, Clock clock) {
    this.redis = redis;
    kiwoom =
        Kiwoom.builder()
            .baseUri(kiwoomUri)
            .credentials(KEYS)
            .clock(clock)
            .tokenStore(redis.tokenStore(KEYS))
            .pacer(redis.pacing().callsPerSecond(100).build())
            .build();
    live = redis.realtime(KEYS, kiwoom.realtime());
  }

  Kiwoom kiwoom() {
    return kiwoom;
  }

  Watcher watch(String... items) {
    return watch(relay -> {}, items);
  }

  /** Hears items, and returns when they are registered. */
  Watcher watch(Consumer<RelayOptions> relay, String... items) {
    Watcher watcher = new Watcher();
    RealtimeSession session = live.open(relay, options -> options.listener(watcher));
    sessions.add(session);
    Subscription subscription = session.subscribe(StockTrade.of(items), watcher::heard);
    try {
      subscription.ready().get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return watcher;
  }

  RealtimeSession session(int number) {
    return sessions.get(number);
  }

  RedisRealtime<RealtimeSession> live() {
    return live;
  }

  @Override
  public void close() {
    sessions.forEach(RealtimeSession::close);
    live.close();
    kiwoom.close();
    redis.close();
  }
}
