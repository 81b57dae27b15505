package io.github.kiwoomjava.runtime.realtime.engine;

import org.jspecify.annotations.Nullable;

/**
 * Where a queue's events go. Calls come one after the other.
 *
 * @param <E> the events
 */
interface EventSink<E> {
  /** An event. What it throws is reported, and the next one comes all the same. */
  void event(E event);

  /**
   * No event comes any more.
   *
   * @param failure null if that is as it should be
   */
  default void ended(@Nullable Throwable failure) {}

  /** An event, or the end, threw this. */
  void threw(Throwable failure);
}
