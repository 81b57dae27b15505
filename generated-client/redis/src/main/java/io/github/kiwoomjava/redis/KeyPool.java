package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.client.ClientBuilder;
import io.github.kiwoomjava.runtime.pacing.LocalPacer;
import io.github.kiwoomjava.runtime.pacing.Pacer;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.runtime.realtime.session.BaseRealtimeSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several app keys in one program. Queries of {@link #client()} go to the key whose turn comes
 * first; what concerns an account needs {@link #account(String)}; {@link #realtime} spreads items
 * over the keys' sessions. A key that Kiwoom does not accept is set aside, with the reason, and
 * tried again later. Works in one process; with {@link KiwoomRedis#pacer()} and {@link
 * KiwoomRedis#tokenStore} for a fleet. Thread-safe.
 *
 * <p>Each key is somebody's account, and its limits are the account's. Whether several keys may be
 * used to get around the limits of one is between the user and Kiwoom.
 *
 * <pre>{@code
 * KeyPool<Kiwoom> pool =
 *     KeyPool.of(Kiwoom::builder)
 *         .key("main", mainCredentials)
 *         .key("isa", isaCredentials)
 *         .configure(builder -> builder.environment(Environment.REAL))
 *         .build();
 * pool.client().domestic().stock().basicInfo("005930").execute();
 * pool.account("isa").domestic().account()…
 * }</pre>
 *
 * @param <K> the generated client
 */
public final class KeyPool<K extends AutoCloseable> implements AutoCloseable {
  private final Map<String, PooledKey<K>> keys;
  private final K client;
  private final Duration retryAfter;
  private final LongSupplier nanoTime;

  private KeyPool(
      Map<String, PooledKey<K>> keys, K client, Duration retryAfter, LongSupplier nanoTime) {
    this.keys = keys;
    this.client = client;
    this.retryAfter = retryAfter;
    this.nanoTime = nanoTime;
  }

  /**
   * A pool of clients.
   *
   * @param clients the generated client's {@code builder}
   */
  public static <B extends ClientBuilder<B, K>, K extends AutoCloseable> Builder<B, K> of(
      Supplier<B> clients) {
    return new Builder<>(clients);
  }

  /**
   * The client whose queries go to any key. It refuses what concerns an account, and has no
   * realtime sessions.
   */
  public K client() {
    return client;
  }

  /**
   * The client of one key, for orders and for questions about its account.
   *
   * @throws IllegalArgumentException if there is no key of that name
   */
  public K account(String name) {
    PooledKey<K> key = keys.get(name);
    if (key == null) {
      throw new IllegalArgumentException(
          "There is no key \"%s\"; there are %s".formatted(name, keys.keySet()));
    }
    return key.client();
  }

  /** The keys, in the order in which they were given. */
  public List<KeyState> states() {
    return keys.values().stream().map(PooledKey::state).toList();
  }

  /** Uses a key again that was set aside. */
  public void restore(String name) {
    Objects.requireNonNull(keys.get(name), () -> "There is no key " + name).restore();
  }

  /**
   * Live data of any key: each item is registered with one that has room.
   *
   * @param itemsPerKey how many pairs of type and item a key's session may register; Kiwoom does
   *     not say, and 100 is widely assumed
   * @param open opens the session of a key with a listener, such as {@code (client, listener) ->
   *     client.realtime().open(options -> options.listener(listener))}
   * @param listener hears of all sessions
   */
  public <S extends BaseRealtimeSession> PoolRealtime<S> realtime(
      int itemsPerKey, SessionSource<K, S> open, SessionListener listener) {
    List<PoolSlot<S>> slots = new ArrayList<>();
    keys.forEach(
        (name, key) ->
            slots.add(
                new PoolSlot<>(name, itemsPerKey, hears -> open.open(name, key.client(), hears))));
    return new PoolRealtime<>(slots, listener, retryAfter, nanoTime);
  }

  /**
   * Opens sessions.
   *
   * @param <K> the generated client
   * @param <S> the generated session
   */
  @FunctionalInterface
  public interface SessionSource<K, S> {
    /**
     * Opens one.
     *
     * @param key the name of the key
     * @param listener has to hear of the session
     */
    S open(String key, K client, SessionListener listener);
  }

  /** Closes the clients of all keys. */
  @Override
  public void close() {
    close(client);
    keys.values().forEach(key -> close(key.client()));
  }

  private static void close(AutoCloseable client) {
    try {
      client.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("A client could not be closed", e);
    }
  }

  /**
   * What the pool is made of. Not thread-safe.
   *
   * @param <B> the generated client's builder
   * @param <K> the generated client
   */
  public static final class Builder<B extends ClientBuilder<B, K>, K extends AutoCloseable> {
    private static final Set<String> ACCOUNT_GROUPS =
        Set.of("acnt", "ordr", "crdordr", "exchange", "watchlist");

    private final Supplier<B> clients;
    private final Map<String, Credentials> credentials = new LinkedHashMap<>();
    private Consumer<B> configuration = builder -> {};
    private @Nullable Pacer pacer;
    private Predicate<OperationInfo> ofAccount = Builder::concernsAccount;
    private Duration retryAfter = Duration.ofMinutes(10);
    private LongSupplier nanoTime = System::nanoTime;

    private Builder(Supplier<B> clients) {
      this.clients = clients;
    }

    private static boolean concernsAccount(OperationInfo operation) {
      String path = operation.path();
      return operation.effect() != Effect.QUERY
          || ACCOUNT_GROUPS.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    /**
     * Adds a key.
     *
     * @param name of its account, for people
     * @throws IllegalArgumentException if the name or the key is there already
     */
    public Builder<B, K> key(String name, Credentials keys) {
      boolean twice =
          credentials.values().stream()
              .anyMatch(other -> other.fingerprint().equals(keys.fingerprint()));
      if (twice || credentials.putIfAbsent(name, keys) != null) {
        throw new IllegalArgumentException(
            "The name \"%s\", or its key, is in the pool already".formatted(name));
      }
      return this;
    }

    /** What the clients of all keys have in common. Credentials and pacer are the pool's. */
    public Builder<B, K> configure(Consumer<B> each) {
      configuration = configuration.andThen(each);
      return this;
    }

    /** The pacer of all keys; one for this process unless given. */
    public Builder<B, K> pacer(Pacer pacer) {
      this.pacer = Objects.requireNonNull(pacer, "pacer");
      return this;
    }

    /**
     * Which operations need an account to be named; unless given those of orders, accounts,
     * currency exchange, watch lists and tokens.
     */
    public Builder<B, K> accountOperations(Predicate<OperationInfo> ofAccount) {
      this.ofAccount = Objects.requireNonNull(ofAccount, "ofAccount");
      return this;
    }

    /** After how long a key that was set aside is tried again; 10 minutes unless given. */
    public Builder<B, K> retryAfter(Duration time) {
      this.retryAfter = Objects.requireNonNull(time, "time");
      return this;
    }

    /** The passing of time, for tests. */
    Builder<B, K> nanoTime(LongSupplier nanoTime) {
      this.nanoTime = nanoTime;
      return this;
    }

    /**
     * The pool.
     *
     * @throws IllegalStateException if there is no key, or if no client can be built
     */
    public KeyPool<K> build() {
      if (credentials.isEmpty()) {
        throw new IllegalStateException("Give the pool at least one key(name, credentials)");
      }
      PoolPacer turns = new PoolPacer(pacer == null ? new LocalPacer() : pacer);
      Map<String, PooledKey<K>> keys = new LinkedHashMap<>();
      credentials.forEach(
          (name, one) -> keys.put(name, PooledKey.build(name, one, builder(one, turns), nanoTime)));
      PoolRoute<K> route =
          new PoolRoute<>(List.copyOf(keys.values()), turns, ofAccount, retryAfter);
      Credentials any = credentials.values().iterator().next();
      K client = builder(any, turns).build(engine -> engine.routed(route));
      return new KeyPool<>(keys, client, retryAfter, nanoTime);
    }

    private B builder(Credentials keys, Pacer turns) {
      B builder = clients.get();
      configuration.accept(builder);
      return builder.credentials(keys).pacer(turns);
    }
  }
}
