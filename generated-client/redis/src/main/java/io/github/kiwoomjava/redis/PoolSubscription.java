package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import io.github.kiwoomjava.runtime.realtime.RealtimeItem;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.session.BaseRealtimeSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A listener's hold on live data over several keys. Thread-safe.
 *
 * @param <S> the generated session
 * @param <T> the events
 */
public final class PoolSubscription<S extends BaseRealtimeSession, T extends RealtimeEvent>
    implements AutoCloseable {
  private final PoolRealtime<S> pool;
  private final Feed<T> feed;
  private final Consumer<? super T> listener;

  // guarded by the pool
  private final Set<PoolItem> unplaced = new LinkedHashSet<>();
  private final List<Part<S>> parts = new ArrayList<>();
  private @Nullable Instant missingSince;

  private record Part<S extends BaseRealtimeSession>(
      PoolSlot<S> slot, List<PoolItem> items, Subscription subscription) {}

  PoolSubscription(PoolRealtime<S> pool, Feed<T> feed, Consumer<? super T> listener) {
    this.pool = pool;
    this.feed = feed;
    this.listener = listener;
    for (RealtimeItem item : feed.items()) {
      unplaced.add(new PoolItem(feed.type().id(), item));
    }
  }

  Feed<T> feed() {
    return feed;
  }

  List<PoolItem> unplaced() {
    return List.copyOf(unplaced);
  }

  /** Hears some of its items from a key's session. */
  void listen(PoolSlot<S> slot, S session, List<PoolItem> items) {
    Feed<T> some = Feed.ofItems(feed.type(), items.stream().map(PoolItem::item).toList());
    Subscription subscription =
        session.subscribe(
            some,
            (T event) -> {
              slot.heardNow();
              listener.accept(event);
            });
    items.forEach(unplaced::remove);
    parts.add(new Part<>(slot, items, subscription));
  }

  /** A key's session is no more; what it had is missing since then. */
  void lost(PoolSlot<S> slot, Instant since) {
    for (Part<S> part : List.copyOf(parts)) {
      if (part.slot == slot) {
        unplaced.addAll(part.items);
        parts.remove(part);
        missingSince = missingSince == null ? since : missingSince;
      }
    }
  }

  /**
   * Since when events are missing, if all items have a place again; null if there is no such gap.
   */
  @Nullable Instant endGap() {
    Instant since = missingSince;
    if (!unplaced.isEmpty()) {
      return null;
    }
    missingSince = null;
    return since;
  }

  /** Done when all items that have a place are registered; exceptional if one is refused. */
  public CompletableFuture<Void> ready() {
    synchronized (pool) {
      return CompletableFuture.allOf(
          parts.stream()
              .map(part -> part.subscription.ready())
              .toArray(CompletableFuture<?>[]::new));
    }
  }

  /** The items that wait for a key with room. */
  public List<RealtimeItem> waiting() {
    synchronized (pool) {
      return unplaced.stream().map(PoolItem::item).toList();
    }
  }

  /** No event is begun any more, and what no other listener needs is unregistered. */
  @Override
  public void close() {
    List<Part<S>> open;
    synchronized (pool) {
      pool.closed(this);
      open = List.copyOf(parts);
      parts.clear();
      unplaced.clear();
      open.forEach(part -> part.items.forEach(part.slot::release));
    }
    open.forEach(part -> part.subscription.close());
  }
}
