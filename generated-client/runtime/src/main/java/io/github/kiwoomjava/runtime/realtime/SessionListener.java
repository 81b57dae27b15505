package io.github.kiwoomjava.runtime.realtime;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.time.Duration;

/**
 * Hears what happens to a session. Calls come one after the other, on a thread of the session, and
 * may take their time. An exception is logged.
 */
public interface SessionListener {
  /** Logged in, and all that was wanted is registered. */
  default void connected(String path) {}

  /**
   * The connection was lost or could not be made; another one will be tried.
   *
   * @param reason what is known of it
   * @param retryAfter when it will be tried
   */
  default void disconnected(String path, String reason, Duration retryAfter) {}

  /** After a connection was lost and everything is registered again. */
  default void gap(Gap gap) {}

  /** The server refused to register something, at first or again after a gap. */
  default void refused(Feed<?> feed, KiwoomException reason) {}

  /** A listener does not keep up. Comes when it begins, then at most every ten seconds. */
  default void slow(SlowListener alarm) {}

  /** A subscription hears nothing although it should. */
  default void silent(Silence alarm) {}

  /** A listener threw this; it will be given the next event all the same. */
  default void listenerFailed(Subscription subscription, Throwable failure) {}

  /** The server said something that is not understood, or not as it should be. */
  default void problem(String path, String problem) {}

  /**
   * The connection at this path has ended for good, and all its subscriptions with it.
   *
   * @param reason why, and what to do
   */
  default void failed(String path, KiwoomException reason) {}
}
