package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.client.ClientBuilder;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A key of a pool. Thread-safe. */
final class PooledKey<K> {
  private static final Logger LOG = LoggerFactory.getLogger(KeyPool.class);

  private final String name;
  private final String fingerprint;
  private final K client;
  private final ApiClient engine;
  private final LongSupplier nanoTime;

  // guarded by this
  private long queries;
  private @Nullable String reason;
  private long since;

  private PooledKey(
      String name, String fingerprint, K client, ApiClient engine, LongSupplier nanoTime) {
    this.name = name;
    this.fingerprint = fingerprint;
    this.client = client;
    this.engine = engine;
    this.nanoTime = nanoTime;
  }

  static <K> PooledKey<K> build(
      String name, Credentials keys, ClientBuilder<?, K> builder, LongSupplier nanoTime) {
    AtomicReference<ApiClient> engine = new AtomicReference<>();
    K client =
        builder.build(
            own -> {
              engine.set(own);
              return own;
            });
    ApiClient made = Objects.requireNonNull(engine.get(), "engine");
    return new PooledKey<>(name, keys.fingerprint(), client, made, nanoTime);
  }

  String name() {
    return name;
  }

  String fingerprint() {
    return fingerprint;
  }

  K client() {
    return client;
  }

  ApiClient engine() {
    return engine;
  }

  synchronized void used() {
    queries++;
  }

  synchronized void setAside(String why) {
    if (reason == null) {
      LOG.warn("The key \"{}\" is set aside: {}", name, why);
    }
    reason = why;
    since = nanoTime.getAsLong();
  }

  synchronized void restore() {
    reason = null;
  }

  /** Whether it may be used; after a while one call finds out whether it is good again. */
  synchronized boolean isUsable(Duration retryAfter) {
    return reason == null || nanoTime.getAsLong() - since >= retryAfter.toNanos();
  }

  /** A key on trial is not tried by all at once. */
  synchronized void tried() {
    if (reason != null) {
      since = nanoTime.getAsLong();
    }
  }

  synchronized KeyState state() {
    Duration aside =
        reason == null ? Duration.ZERO : Duration.ofNanos(nanoTime.getAsLong() - since);
    return new KeyState(name, fingerprint, queries, reason, aside);
  }
}
