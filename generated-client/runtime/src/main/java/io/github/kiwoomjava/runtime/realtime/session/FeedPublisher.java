package io.github.kiwoomjava.runtime.realtime.session;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import io.github.kiwoomjava.runtime.realtime.engine.LiveSubscription;
import io.github.kiwoomjava.runtime.realtime.engine.SubscriberSink;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;

/** A feed for any number of subscribers, each with a subscription of its own. */
final class FeedPublisher<T extends RealtimeEvent> implements Flow.Publisher<T> {
  private final RealtimeEngine engine;
  private final Feed<T> feed;
  private final SubscriptionOptions options;

  FeedPublisher(RealtimeEngine engine, Feed<T> feed, SubscriptionOptions options) {
    this.engine = engine;
    this.feed = feed;
    this.options = options;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    SubscriberSink<T> sink = new SubscriberSink<>(subscriber, feed.toString());
    LiveSubscription live =
        new LiveSubscription(feed.toString(), 1, options, false, 0, engine.parts(), sink);
    sink.connect(live);
    subscriber.onSubscribe(sink);
    if (sink.isCancelled()) {
      return;
    }
    try {
      engine.start(live, List.of(feed));
    } catch (IllegalStateException | IllegalArgumentException | KiwoomException e) {
      sink.refuse(e);
    }
  }

  @Override
  public String toString() {
    return "Publisher[" + feed + "]";
  }
}
