package io.github.kiwoomjava.runtime.realtime;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives a callback each event as it comes. */
final class ListenerSink implements EventSink<Object> {
  private final Consumer<Object> listener;
  private volatile @Nullable LiveSubscription live;

  ListenerSink(Consumer<Object> listener) {
    this.listener = listener;
  }

  void connect(LiveSubscription subscription) {
    live = subscription;
  }

  @Override
  public void event(Object event) {
    listener.accept(event);
  }

  @Override
  public void threw(Throwable failure) {
    LiveSubscription subscription = live;
    if (subscription != null) {
      subscription.threw(failure);
    }
  }
}
