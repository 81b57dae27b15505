package io.github.kiwoomjava.runtime.realtime;

import java.util.Collection;
import java.util.concurrent.Flow;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A realtime session: live data for listeners, over connections that are made when first needed and
 * made again when lost. Generated sessions extend it. Thread-safe; all but {@link #close()} return
 * at once.
 *
 * <p>Listeners run on threads of the session, each one event after the other, in the order in which
 * they came. An exception of a listener is reported and does not end its subscription.
 */
@SuppressWarnings("DoNotCallSuggester") // The engine comes next.
public abstract class BaseRealtimeSession implements AutoCloseable {
  private final RealtimeEngine engine;

  /** For generated sessions. */
  protected BaseRealtimeSession(RealtimeEngine engine) {
    this.engine = engine;
  }

  /**
   * Gives a listener everything of a feed.
   *
   * @throws IllegalStateException if the session is closed, or the registrations would be more than
   *     permitted; then nothing was sent
   */
  public final <T extends RealtimeEvent> Subscription subscribe(
      Feed<T> feed, Consumer<? super T> listener) {
    return subscribe(feed, SubscriptionOptions.DEFAULT, listener);
  }

  /** As {@link #subscribe(Feed, Consumer)}. */
  public final <T extends RealtimeEvent> Subscription subscribe(
      Feed<T> feed, SubscriptionOptions options, Consumer<? super T> listener) {
    throw new UnsupportedOperationException();
  }

  /** As {@link #subscribe(Feed, Consumer)}, with the message that each event came in. */
  public final <T extends RealtimeEvent> Subscription subscribe(
      Feed<T> feed, BiConsumer<? super T, ? super RealtimeMessage> listener) {
    return subscribe(feed, SubscriptionOptions.DEFAULT, listener);
  }

  /** As {@link #subscribe(Feed, Consumer)}, with the message that each event came in. */
  public final <T extends RealtimeEvent> Subscription subscribe(
      Feed<T> feed,
      SubscriptionOptions options,
      BiConsumer<? super T, ? super RealtimeMessage> listener) {
    throw new UnsupportedOperationException();
  }

  /**
   * One subscription to several feeds, on several connections if need be: it is ready when all are,
   * and closing it closes all.
   */
  protected final <T extends RealtimeEvent> Subscription subscribeAll(
      Collection<Feed<? extends T>> feeds,
      SubscriptionOptions options,
      Consumer<? super T> listener) {
    throw new UnsupportedOperationException();
  }

  /**
   * A feed as a publisher. Each subscriber has a registration of its own, which begins when it
   * subscribes and ends when it cancels. It completes when the session closes, and fails if the
   * server refuses the registration or the session fails.
   */
  public final <T extends RealtimeEvent> Flow.Publisher<T> stream(Feed<T> feed) {
    return stream(feed, SubscriptionOptions.DEFAULT);
  }

  /** As {@link #stream(Feed)}. */
  public final <T extends RealtimeEvent> Flow.Publisher<T> stream(
      Feed<T> feed, SubscriptionOptions options) {
    throw new UnsupportedOperationException();
  }

  /** Condition searches of a market. */
  protected final <R> Conditions<R> conditions(ConditionDialect<R> dialect) {
    throw new UnsupportedOperationException();
  }

  /** Hears from now on what happens to the session. */
  public final void addListener(SessionListener listener) {
    throw new UnsupportedOperationException();
  }

  /** No longer hears of it. */
  public final void removeListener(SessionListener listener) {
    throw new UnsupportedOperationException();
  }

  /** The engine. */
  protected final RealtimeEngine engine() {
    return engine;
  }

  /**
   * Unregisters everything, lets listeners finish what waits for them, and ends connections and
   * threads. Waits for all that, but not longer than the close timeout, and, if a listener calls
   * it, not for that listener.
   */
  @Override
  public final void close() {}
}
