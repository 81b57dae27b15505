package io.github.kiwoomjava.runtime.realtime.session;

import io.github.kiwoomjava.runtime.realtime.ConditionDialect;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import io.github.kiwoomjava.runtime.realtime.RealtimeMessage;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import io.github.kiwoomjava.runtime.realtime.engine.ListenerSink;
import io.github.kiwoomjava.runtime.realtime.engine.LiveSubscription;
import io.github.kiwoomjava.runtime.realtime.engine.Received;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
    return subscribeAll(List.of(feed), options, listener);
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
    Objects.requireNonNull(listener, "listener");
    @SuppressWarnings("unchecked") // A feed has events of its own type only.
    Consumer<Object> each =
        event -> listener.accept((T) ((Received) event).event(), ((Received) event).message());
    return start(List.of(feed), options, true, each);
  }

  /**
   * One subscription to several feeds, on several connections if need be: it is ready when all are,
   * closing it closes all, and its counts are sums.
   */
  protected final <T extends RealtimeEvent> Subscription subscribeAll(
      Collection<Feed<? extends T>> feeds,
      SubscriptionOptions options,
      Consumer<? super T> listener) {
    Objects.requireNonNull(listener, "listener");
    @SuppressWarnings("unchecked") // Feeds have events of their own types only.
    Consumer<Object> each = event -> listener.accept((T) event);
    return start(feeds, options, false, each);
  }

  private Subscription start(
      Collection<? extends Feed<?>> feeds,
      SubscriptionOptions options,
      boolean wantsMessage,
      Consumer<Object> listener) {
    Objects.requireNonNull(options, "options");
    ListenerSink sink = new ListenerSink(listener);
    LiveSubscription subscription =
        new LiveSubscription(
            RealtimeEngine.words(feeds),
            feeds.size(),
            options,
            wantsMessage,
            Long.MAX_VALUE,
            engine.parts(),
            sink);
    sink.connect(subscription);
    engine.start(subscription, feeds);
    return subscription;
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
    return new FeedPublisher<>(
        engine, Objects.requireNonNull(feed, "feed"), Objects.requireNonNull(options, "options"));
  }

  /** Condition searches of a market. */
  protected final <R> Conditions<R> conditions(ConditionDialect<R> dialect) {
    return new Conditions<>(engine, dialect);
  }

  /** Hears from now on what happens to the session. */
  public final void addListener(SessionListener listener) {
    engine.parts().events().add(Objects.requireNonNull(listener, "listener"));
  }

  /** No longer hears of it. */
  public final void removeListener(SessionListener listener) {
    engine.parts().events().remove(listener);
  }

  /** How many events wait for listeners now, in all subscriptions. */
  public final long waiting() {
    return engine.parts().subscriptions().stream().mapToLong(Subscription::waiting).sum();
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
  public final void close() {
    engine.close();
  }
}
