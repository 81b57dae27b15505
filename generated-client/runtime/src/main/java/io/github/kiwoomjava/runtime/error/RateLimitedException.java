package io.github.kiwoomjava.runtime.error;

import org.jspecify.annotations.Nullable;

/** The server was called more often than it permits. */
public final class RateLimitedException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Integer permittedPerSecond;

  RateLimitedException(
      ApiError error, Explanation explanation, @Nullable Integer permittedPerSecond) {
    super(error, explanation);
    this.permittedPerSecond = permittedPerSecond;
  }

  /** The permitted rate as the server states it, or null if it does not. */
  public @Nullable Integer permittedPerSecond() {
    return permittedPerSecond;
  }
}
