package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.pacing.Pacer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The pacer of a pool, which also knows of the calls that have chosen their key and not yet asked
 * for their turn: or all that choose at the same moment would choose the same one.
 */
final class PoolPacer implements Pacer {
  /** What a call that has not asked yet counts for. */
  private static final Duration CHOSEN = Duration.ofSeconds(1);

  private final Pacer pacer;
  private final Map<Lane, Integer> chosen = new ConcurrentHashMap<>();

  private record Lane(String key, String operation) {}

  PoolPacer(Pacer pacer) {
    this.pacer = pacer;
  }

  void choose(String key, String operation) {
    chosen.merge(new Lane(key, operation), 1, Integer::sum);
  }

  private void asked(String key, String operation) {
    chosen.computeIfPresent(new Lane(key, operation), (lane, n) -> n > 1 ? n - 1 : null);
  }

  @Override
  public Duration untilTurn(String key, String operation) {
    int before = chosen.getOrDefault(new Lane(key, operation), 0);
    return pacer.untilTurn(key, operation).plus(CHOSEN.multipliedBy(before));
  }

  @Override
  public Duration reserve(String key, String operation, Duration longest) {
    try {
      return pacer.reserve(key, operation, longest);
    } finally {
      asked(key, operation);
    }
  }

  @Override
  public void limited(String key, String operation, @Nullable Integer permittedPerSecond) {
    pacer.limited(key, operation, permittedPerSecond);
  }
}
