package io.github.kiwoomjava.runtime.error;

import java.time.Duration;

/** The call would have to wait longer for its turn than it may. It was not sent. */
public final class PacingException extends KiwoomException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  /**
   * A wait that is too long.
   *
   * @param wait how long it would be until the operation may be called again
   * @param longest how long the call may wait
   */
  public PacingException(String operation, Duration wait, Duration longest) {
    super(
        operation,
        "its turn comes in %s, and the call may wait %s at most; make fewer calls, give them a longer timeout, or raise the rate in the pacer"
            .formatted(seconds(wait), seconds(longest)),
        false,
        null);
    this.wait = wait;
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() / 1000.0 + " s";
  }

  /** How long it would be until the operation may be called again. */
  public Duration untilNextTurn() {
    return wait;
  }
}
