package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.auth.TokenKey;
import io.github.kiwoomjava.runtime.auth.TokenStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares tokens among all processes that use the same Redis: one of them issues, the others wait
 * for it. Whoever issues holds a lease that it renews; one that has lost it, because it was paused,
 * can no longer write. Tokens are encrypted with a key derived from the secret key; those of the
 * real server and of paper trading lie apart.
 *
 * <p>While Redis is lost, a process goes on with the token that it got last. It issues one of its
 * own only with {@link #issuingWithoutRedis()}. Thread-safe.
 */
public final class RedisTokenStore implements TokenStore {
  private static final Logger LOG = LoggerFactory.getLogger(RedisTokenStore.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(25);

  private final RedisLink redis;
  private final LeaseKeeper keeper;
  private final Map<String, Sealer> sealers;
  private final Clock clock;
  private final boolean issueAlone;
  private final Map<TokenKey, Slot> slots;

  /** One key in this process; its threads come one after the other. */
  private static final class Slot {
    private @Nullable AccessToken last;
  }

  RedisTokenStore(RedisLink redis, LeaseKeeper keeper, Collection<Credentials> all, Clock clock) {
    this(
        redis,
        keeper,
        all.stream()
            .collect(
                Collectors.toMap(
                    Credentials::fingerprint, one -> new Sealer(one, "token"), (a, b) -> a)),
        clock,
        false,
        new ConcurrentHashMap<>());
  }

  private RedisTokenStore(
      RedisLink redis,
      LeaseKeeper keeper,
      Map<String, Sealer> sealers,
      Clock clock,
      boolean issueAlone,
      Map<TokenKey, Slot> slots) {
    this.redis = redis;
    this.keeper = keeper;
    this.sealers = sealers;
    this.clock = clock;
    this.issueAlone = issueAlone;
    this.slots = slots;
  }

  /**
   * The same store, which lets a process issue a token of its own when it needs one while Redis is
   * lost. Kiwoom may then declare those of the other processes invalid.
   */
  public RedisTokenStore issuingWithoutRedis() {
    return new RedisTokenStore(redis, keeper, sealers, clock, true, slots);
  }

  @Override
  public AccessToken update(TokenKey key, Function<@Nullable AccessToken, AccessToken> next) {
    TokenPlace place = place(key);
    Slot slot = slots.computeIfAbsent(key, same -> new Slot());
    synchronized (slot) {
      AccessToken token;
      try {
        token = shared(place, next);
      } catch (RedisLostException e) {
        token = alone(slot, next, e);
      }
      slot.last = token;
      return token;
    }
  }

  private AccessToken shared(TokenPlace place, Function<@Nullable AccessToken, AccessToken> next) {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (true) {
      try (TokenLease lease = place.take(redis, keeper)) {
        if (lease != null) {
          AccessToken stored = lease.stored();
          AccessToken token = next.apply(stored);
          if (token == stored || written(lease, token)) {
            return token;
          }
          LOG.warn(
              "The lease on the token was lost while it was issued, because this process was paused"
                  + " or Redis was; what is stored now counts");
        }
      }
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException(
            "Another process has held the lease on the token for "
                + LONGEST_WAIT.toSeconds()
                + " s; it renews it, so it is alive: look what its token request waits for");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("The token store was not waited for any longer");
      }
    }
  }

  /** A token that was issued is good, whether it could be written or not. */
  private static boolean written(TokenLease lease, AccessToken token) {
    try {
      return lease.write(token);
    } catch (RedisLostException e) {
      LOG.warn(
          "A token was issued and could not be shared, since Redis is lost; this process uses it");
      return true;
    }
  }

  private AccessToken alone(
      Slot slot, Function<@Nullable AccessToken, AccessToken> next, RedisLostException lost) {
    AccessToken last = slot.last;
    if (issueAlone) {
      return next.apply(last);
    }
    if (last == null || !clock.instant().isBefore(last.renewAt())) {
      throw new RedisLostException(
          "No token can be issued for all processes while Redis is lost: start Redis again, or let"
              + " each process issue its own with issuingWithoutRedis(). "
              + lost.getMessage(),
          lost);
    }
    LOG.warn("Redis is lost; the token at hand is used: {}", lost.getMessage());
    return last;
  }

  @Override
  public void remove(TokenKey key, AccessToken token) {
    TokenPlace place = place(key);
    Slot slot = slots.computeIfAbsent(key, same -> new Slot());
    synchronized (slot) {
      AccessToken last = slot.last;
      if (last != null && last.isSameAs(token)) {
        slot.last = null;
      }
    }
    place.remove(redis, token);
  }

  private TokenPlace place(TokenKey key) {
    Sealer sealer = sealers.get(key.fingerprint());
    if (sealer == null) {
      throw new IllegalArgumentException(
          "This store was made for other credentials than "
              + key.fingerprint()
              + "; give tokenStore(…) the credentials of each client that uses it");
    }
    return new TokenPlace(key, sealer);
  }

  @Override
  public String toString() {
    return "RedisTokenStore" + sealers.keySet();
  }
}
