package io.github.kiwoomjava.redis;

/**
 * Hears when Redis is lost and when it is back. Calls come on threads of the Redis client and must
 * return soon; an exception is logged.
 */
public interface RedisListener {
  /**
   * Redis does not answer; tokens, turns and live data go on as far as they can without it.
   *
   * @param reason what is known of it
   */
  default void lost(String reason) {}

  /** Redis answers again. */
  default void back() {}
}
