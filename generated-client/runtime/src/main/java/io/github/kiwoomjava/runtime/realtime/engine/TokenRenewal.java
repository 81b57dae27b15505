package io.github.kiwoomjava.runtime.realtime.engine;

import java.time.Duration;

/**
 * Whether a token that the server does not take may be replaced now. Where two programs keep
 * invalidating each other's tokens, renewing at every refusal would become a storm.
 */
final class TokenRenewal {
  private static final long PAUSE = Duration.ofMinutes(1).toNanos();

  private boolean renewed;
  private long renewedAt;

  /** Whether to ask for another one; at most once between two logins, or in a minute. */
  boolean mayRenew(long now) {
    if (renewed && now - renewedAt < PAUSE) {
      return false;
    }
    renewed = true;
    renewedAt = now;
    return true;
  }

  /** The server has taken one. */
  void loggedIn() {
    renewed = false;
  }
}
