package io.github.kiwoomjava.mock.rest;

import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.script.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses what exceeds the limits, by the server's clock. Where one request a second is allowed,
 * two may come at once, as was measured at the live server.
 */
public final class RateLimiter {
  private static final int BURST = 2;

  private final Clock clock;
  private final ErrorBook errors;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
  private volatile RateLimit limit;

  public RateLimiter(Clock clock, ErrorBook errors, RateLimit limit) {
    this.clock = clock;
    this.errors = errors;
    this.limit = limit;
  }

  public void limit(RateLimit value) {
    limit = value;
  }

  /** Counts a request; a refused one does not count. */
  void check(String appKey, String apiId) {
    RateLimit now = limit;
    int allowed = now.of(apiId);
    if (!grant(appKey + '\n' + apiId, allowed)) {
      throw errors.failure("1700", Integer.toString(allowed), apiId);
    }
    if (!grant(appKey, now.total())) {
      throw errors.failure("1701", Integer.toString(now.total()));
    }
  }

  private boolean grant(String key, int allowed) {
    return allowed == 0
        || buckets.computeIfAbsent(key, k -> new Bucket()).take(allowed, clock.instant());
  }

  /** As many tokens as requests that may come at once; they come back evenly. */
  private static final class Bucket {
    private double tokens = Double.POSITIVE_INFINITY;
    private Instant filled = Instant.MIN;

    synchronized boolean take(int perSecond, Instant now) {
      int size = Math.max(BURST, perSecond);
      if (filled.isAfter(now)) {
        filled = now;
      }
      if (tokens < size) {
        tokens += Duration.between(filled, now).toNanos() * 1e-9 * perSecond;
      }
      tokens = Math.min(size, tokens);
      filled = now;
      // Tenths of a second are no whole numbers of a binary fraction.
      if (tokens < 1 - 1e-9) {
        return false;
      }
      tokens = Math.max(0, tokens - 1);
      return true;
    }
  }
}
