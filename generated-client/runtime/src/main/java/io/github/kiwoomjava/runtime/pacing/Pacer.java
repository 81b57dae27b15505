package io.github.kiwoomjava.runtime.pacing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps calls to the rates that the server permits. It hands out turns in the order of asking; the
 * client waits for its turn and then sends. A pacer may be shared by clients, and one that is
 * shared by processes can be put in. Thread-safe.
 */
public interface Pacer {
  /**
   * Takes the next turn.
   *
   * @param key stands for the app key, without revealing it
   * @param operation the API id
   * @param longest how long the caller can wait
   * @return how long to wait before sending; zero if it may be sent now
   * @throws io.github.kiwoomjava.runtime.error.PacingException if the wait would be longer; no turn
   *     is taken then
   */
  Duration reserve(String key, String operation, Duration longest);

  /**
   * How long a call would wait for its turn now, as far as that is known; takes no turn. Zero
   * unless overridden.
   *
   * @param key stands for the app key, without revealing it
   * @param operation the API id
   */
  default Duration untilTurn(String key, String operation) {
    return Duration.ZERO;
  }

  /**
   * The server said that calls come too fast.
   *
   * @param permittedPerSecond the rate that it stated, or null
   */
  void limited(String key, String operation, @Nullable Integer permittedPerSecond);
}
