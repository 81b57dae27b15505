package io.github.kiwoomjava.redis;

/**
 * Redis could not be reached, or did not answer in time. What was asked of it may be done or not.
 */
public final class RedisLostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RedisLostException(String message, Throwable cause) {
    super(message, cause);
  }
}
