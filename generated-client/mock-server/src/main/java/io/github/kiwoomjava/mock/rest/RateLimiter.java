package io.github.kiwoomjava.mock.rest;

import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.script.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses what exceeds the limits within any second, by the server's clock. */
public final class RateLimiter {
  private static final Duration WINDOW = Duration.ofSeconds(1);

  private final Clock clock;
  private final ErrorBook errors;
  private final Map<String, Deque<Instant>> granted = new ConcurrentHashMap<>();
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
    if (allowed == 0) {
      return true;
    }
    Deque<Instant> times = granted.computeIfAbsent(key, k -> new ArrayDeque<>());
    synchronized (times) {
      Instant now = clock.instant();
      while (!times.isEmpty() && !times.peekFirst().plus(WINDOW).isAfter(now)) {
        times.removeFirst();
      }
      if (times.size() >= allowed) {
        return false;
      }
      times.addLast(now);
      return true;
    }
  }
}
