package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.runtime.realtime.session.BaseRealtimeSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Live data over the sessions of several keys. Each item is registered with one of them. When a
 * session ends for good, its items move to the others, as far as they have room, and the time
 * between is reported as a gap; what has no room waits until a key comes back. Thread-safe.
 *
 * @param <S> the generated session
 */
public final class PoolRealtime<S extends BaseRealtimeSession> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeyPool.class);

  private final List<PoolSlot<S>> slots;
  private final SessionListener listener;
  private final Duration retryAfter;
  private final LongSupplier nanoTime;

  // guarded by this
  private final Set<PoolSubscription<S, ?>> subscriptions = new LinkedHashSet<>();
  private boolean closed;

  PoolRealtime(
      List<PoolSlot<S>> slots,
      SessionListener listener,
      Duration retryAfter,
      LongSupplier nanoTime) {
    this.slots = slots;
    this.listener = listener;
    this.retryAfter = retryAfter;
    this.nanoTime = nanoTime;
  }

  /**
   * Gives a listener everything of a feed. Its order holds for each item.
   *
   * @throws IllegalArgumentException if the feed has no items: data of an account comes with a
   *     session of its own key
   * @throws IllegalStateException if the keys have no room for the items; then nothing is
   *     registered
   */
  public synchronized <T extends RealtimeEvent> PoolSubscription<S, T> subscribe(
      Feed<T> feed, Consumer<? super T> listener) {
    if (closed) {
      throw new IllegalStateException("The pool's live data is closed");
    }
    if (feed.items().isEmpty()) {
      throw new IllegalArgumentException(
          feed + " concerns one account, or everything; open a session with account(name) for it");
    }
    restore();
    PoolSubscription<S, T> made = new PoolSubscription<>(this, feed, listener);
    long fresh = made.unplaced().stream().filter(this::isNew).count();
    int room = slots.stream().mapToInt(PoolSlot::room).sum();
    if (fresh > room) {
      throw new IllegalStateException(
          "%s needs %d more registrations, and the %d keys have room for %d: %s"
              .formatted(feed, fresh, slots.size(), room, placements()));
    }
    subscriptions.add(made);
    place(made);
    return made;
  }

  private boolean isNew(PoolItem item) {
    return slots.stream().noneMatch(slot -> slot.holds(item));
  }

  /** How many items each key's session has; -1 for one that is set aside. */
  public synchronized Map<String, Integer> placements() {
    Map<String, Integer> all = new LinkedHashMap<>();
    slots.forEach(slot -> all.put(slot.name(), slot.reason() == null ? slot.items() : -1));
    return all;
  }

  /** Uses keys again that were set aside for long enough, and places what waits. */
  public synchronized void restore() {
    slots.forEach(slot -> slot.restoreAfter(retryAfter.toNanos(), nanoTime.getAsLong()));
    subscriptions.forEach(this::place);
  }

  private <T extends RealtimeEvent> void place(PoolSubscription<S, T> subscription) {
    Map<PoolSlot<S>, List<PoolItem>> plan = new LinkedHashMap<>();
    for (PoolItem item : subscription.unplaced()) {
      PoolSlot<S> slot = slotFor(item);
      if (slot != null) {
        slot.hold(item);
        plan.computeIfAbsent(slot, same -> new ArrayList<>()).add(item);
      }
    }
    plan.forEach((slot, items) -> subscription.listen(slot, slot.session(hears(slot)), items));
    Instant from = subscription.endGap();
    if (from != null) {
      Feed<T> feed = subscription.feed();
      var unused =
          subscription
              .ready()
              .whenComplete(
                  (ready, failure) ->
                      listener.gap(
                          new Gap(
                              feed.type().path(), from, Instant.now(), List.of(feed), List.of())));
    }
  }

  /** Where it is already, or else the one with the most room. */
  private @Nullable PoolSlot<S> slotFor(PoolItem item) {
    PoolSlot<S> best = null;
    for (PoolSlot<S> slot : slots) {
      if (slot.holds(item)) {
        return slot;
      }
      if (slot.room() > 0 && (best == null || slot.room() > best.room())) {
        best = slot;
      }
    }
    return best;
  }

  private SessionListener hears(PoolSlot<S> slot) {
    return new ForwardingListener(listener) {
      @Override
      public void failed(String path, KiwoomException reason) {
        PoolRealtime.this.failed(slot, reason);
        super.failed(path, reason);
      }
    };
  }

  private void failed(PoolSlot<S> slot, KiwoomException reason) {
    LOG.warn("The session of the key \"{}\" has ended: {}", slot.name(), reason.getMessage());
    Instant from = slot.heard();
    S ended;
    synchronized (this) {
      ended = slot.fail(String.valueOf(reason.getMessage()), nanoTime.getAsLong());
      for (PoolSubscription<S, ?> subscription : subscriptions) {
        subscription.lost(slot, from);
      }
      subscriptions.forEach(this::place);
    }
    if (ended != null) {
      RelayParts.daemon(ended::close, "kiwoom-pool-closing").start();
    }
    CompletableFuture.delayedExecutor(retryAfter.toMillis(), TimeUnit.MILLISECONDS)
        .execute(this::restore);
  }

  synchronized void closed(PoolSubscription<S, ?> subscription) {
    subscriptions.remove(subscription);
  }

  /** Closes all sessions. */
  @Override
  public void close() {
    List<S> open = new ArrayList<>();
    synchronized (this) {
      closed = true;
      for (PoolSlot<S> slot : slots) {
        S session = slot.open();
        if (session != null) {
          open.add(session);
        }
      }
    }
    open.forEach(BaseRealtimeSession::close);
  }
}
