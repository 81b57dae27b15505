package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Gives a subscriber what it requests, by the rules of reactive streams. */
public final class SubscriberSink<T extends RealtimeEvent>
    implements EventSink<Object>, Flow.Subscription {
  private final String what;
  private volatile Flow.@Nullable Subscriber<? super T> subscriber;
  private volatile @Nullable LiveSubscription live;

  public SubscriberSink(Flow.Subscriber<? super T> subscriber, String what) {
    this.subscriber = subscriber;
    this.what = what;
  }

  public void connect(LiveSubscription subscription) {
    live = subscription;
  }

  public boolean isCancelled() {
    return subscriber == null;
  }

  /** A feed has events of its own type only. */
  @Override
  @SuppressWarnings("unchecked")
  public void event(Object event) {
    Flow.Subscriber<? super T> to = subscriber;
    if (to != null) {
      to.onNext((T) event);
    }
  }

  @Override
  public void ended(@Nullable Throwable failure) {
    Flow.Subscriber<? super T> to = subscriber;
    subscriber = null;
    if (to == null) {
      return;
    }
    if (failure == null) {
      to.onComplete();
    } else {
      to.onError(failure);
    }
  }

  /** A subscriber that throws has broken the rules and hears nothing more. */
  @Override
  public void threw(Throwable failure) {
    LiveSubscription subscription = live;
    cancel();
    if (subscription != null) {
      subscription.threw(failure);
    }
  }

  /** The registration was not even tried. */
  public void refuse(RuntimeException reason) {
    Flow.Subscriber<? super T> to = subscriber;
    subscriber = null;
    if (to != null) {
      to.onError(reason);
    }
  }

  @Override
  public void request(long n) {
    LiveSubscription subscription = live;
    if (subscription == null || isCancelled()) {
      return;
    }
    if (n > 0) {
      subscription.queue().request(n);
    } else {
      subscription.refuseDemand(
          new IllegalArgumentException(
              "A subscriber of " + what + " requested " + n + " events; only more than 0 will do"));
    }
  }

  @Override
  public void cancel() {
    subscriber = null;
    LiveSubscription subscription = live;
    live = null;
    if (subscription != null) {
      subscription.close();
    }
  }
}
