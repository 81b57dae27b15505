package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener with its queue and with what it holds on connections. */
public final class LiveSubscription implements Subscription {
  private static final Logger LOG = LoggerFactory.getLogger(LiveSubscription.class);

  /** What one of its feeds or conditions holds on a connection. */
  interface Hold {
    /** Gives it up. */
    void release();

    /** Whether events should come now: the connection is up and the market open. */
    boolean isListening();
  }

  private final String what;
  private final SubscriptionOptions options;
  private final boolean wantsMessage;
  private final SessionParts parts;
  private final EventQueue<Object> queue;
  private final SlowAlarm alarm;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  // guarded by this
  private final List<Hold> holds = new ArrayList<>();
  private int awaited;
  private boolean over;

  /**
   * A subscription.
   *
   * @param what it is to, in words
   * @param awaited how many feeds or conditions have to be accepted
   * @param wantsMessage whether the sink takes {@link Received} in place of plain events
   * @param demand how many events may go out at first
   */
  public LiveSubscription(
      String what,
      int awaited,
      SubscriptionOptions options,
      boolean wantsMessage,
      long demand,
      SessionParts parts,
      EventSink<Object> sink) {
    this.what = what;
    this.awaited = awaited;
    this.options = options;
    this.wantsMessage = wantsMessage;
    this.parts = parts;
    this.queue =
        new EventQueue<>(
            parts.threads(), EventBuffer.of(options, Received::itemOf), options, demand, sink);
    this.alarm = new SlowAlarm(this, parts);
  }

  String what() {
    return what;
  }

  SubscriptionOptions options() {
    return options;
  }

  boolean wantsMessage() {
    return wantsMessage;
  }

  public EventQueue<Object> queue() {
    return queue;
  }

  /** Remembers what to give up at the end; at once if that has come already. */
  public void hold(Hold hold) {
    synchronized (this) {
      if (!over) {
        holds.add(hold);
        return;
      }
    }
    hold.release();
  }

  /** Asks the user's market hours, which may block, and so holds no lock. */
  boolean isListening() {
    List<Hold> held;
    synchronized (this) {
      held = List.copyOf(holds);
    }
    return held.stream().anyMatch(Hold::isListening);
  }

  /** An event for the listener. */
  void offer(Object event) {
    offer(event, 0);
  }

  /**
   * An event for the listener.
   *
   * @param size the bytes that it holds in memory, about
   */
  void offer(Object event, long size) {
    switch (queue.offer(event, size)) {
      case DROPPED_OTHERS -> alarm.dropped();
      case FULL -> {
        alarm.dropped();
        fail(
            new RealtimeException(
                "",
                "the listener of %s did not keep up: its queue of at most %d events and %d bytes is full."
                        .formatted(what, options.capacity(), options.capacityBytes())
                    + " Make it faster, raise the capacity, or choose another overflow policy",
                null,
                false,
                null));
      }
      default -> {}
    }
  }

  /** One of its feeds or conditions has been accepted. */
  void accepted() {
    boolean all;
    synchronized (this) {
      awaited--;
      all = awaited == 0 && !over;
    }
    if (all) {
      // Whoever waits for it must not hold up the connection.
      parts.threads().execute(() -> ready.complete(null));
    }
  }

  /** Ends it with an error. */
  void fail(KiwoomException reason) {
    if (end(reason)) {
      queue.fail(reason);
    }
  }

  /** Ends it because its subscriber asked for what cannot be. */
  void refuseDemand(IllegalArgumentException reason) {
    if (end(new RealtimeException("", String.valueOf(reason.getMessage()), null, false, reason))) {
      queue.fail(reason);
    }
  }

  /** Ends it after the events that wait. */
  public void finish() {
    if (end(null)) {
      queue.finish();
    }
  }

  @Override
  public void close() {
    if (end(null)) {
      queue.cancel();
    } else if (!queue.ended().isDone()) {
      queue.cancel(); // it was to finish
    }
  }

  /** Gives up what it holds; false if that was done before. */
  private boolean end(@Nullable KiwoomException reason) {
    List<Hold> held;
    synchronized (this) {
      if (over) {
        return false;
      }
      over = true;
      held = List.copyOf(holds);
      holds.clear();
    }
    held.forEach(Hold::release);
    parts.ended(this);
    parts.threads().execute(() -> complete(reason));
    return true;
  }

  private void complete(@Nullable KiwoomException reason) {
    if (reason == null) {
      ready.completeExceptionally(
          new RealtimeException("", what + " was closed before it was accepted", null, true, null));
      ended.complete(null);
    } else {
      ready.completeExceptionally(reason);
      ended.completeExceptionally(reason);
    }
  }

  /** The listener threw this. */
  void threw(Throwable failure) {
    LOG.warn("A listener of {} failed; it is given the next event all the same", what, failure);
    parts.events().tell(listener -> listener.listenerFailed(this, failure));
  }

  @Override
  public CompletableFuture<Void> ready() {
    return ready.copy();
  }

  @Override
  public CompletableFuture<Void> ended() {
    return ended.copy();
  }

  @Override
  public synchronized boolean isActive() {
    return !over;
  }

  @Override
  public long delivered() {
    return queue.delivered();
  }

  @Override
  public long dropped() {
    return queue.dropped();
  }

  @Override
  public int waiting() {
    return queue.waiting();
  }

  @Override
  public String toString() {
    return "Subscription[" + what + "]";
  }
}
