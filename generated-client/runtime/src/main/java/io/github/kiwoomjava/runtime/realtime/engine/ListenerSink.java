package io.github.kiwoomjava.runtime.realtime.engine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives a callback each event as it comes. */
public final class ListenerSink implements EventSink<Object> {
  private final Consumer<Object> listener;
  private volatile @Nullable LiveSubscription live;

  public ListenerSink(Consumer<Object> listener) {
    this.listener = listener;
  }

  public void connect(LiveSubscription subscription) {
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
