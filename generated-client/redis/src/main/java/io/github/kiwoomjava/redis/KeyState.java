package io.github.kiwoomjava.redis;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a key of a pool does.
 *
 * @param name of its account
 * @param fingerprint stands for the app key, without revealing it
 * @param queries how many went to it through the pool's client
 * @param setAside why it is not used now, or null if it is
 * @param setAsideFor for how long it has not been used; zero if it is
 */
public record KeyState(
    String name,
    String fingerprint,
    long queries,
    @Nullable String setAside,
    Duration setAsideFor) {
  /** Whether it is used. */
  public boolean isUsed() {
    return setAside == null;
  }
}
