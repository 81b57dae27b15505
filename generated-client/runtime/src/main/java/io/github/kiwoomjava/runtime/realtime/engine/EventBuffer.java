package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.OverflowPolicy;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events that wait for a listener, in order. Their number is bounded, and so is what large ones
 * hold in memory. Not thread-safe.
 *
 * @param <E> the events
 */
abstract class EventBuffer<E> {
  /** Smaller events are bounded by their number well enough. */
  private static final long LARGE = 4_096;

  private final int capacity;
  private final long mostBytes;
  private long bytes;

  /** A large event with its size. */
  private record Large(Object event, long bytes) {}

  EventBuffer(int capacity, long mostBytes) {
    this.capacity = capacity;
    this.mostBytes = mostBytes;
  }

  /**
   * Adds an event.
   *
   * @param size the bytes that it holds in memory, about
   * @return how many events were given up to make room, or -1 if there was none
   */
  abstract int add(E event, long size);

  /** The first one, taken out; null if there is none. */
  abstract @Nullable E poll();

  abstract int size();

  abstract void clear();

  /** What is kept of an event. */
  final Object held(Object event, long size) {
    if (size <= LARGE) {
      return event;
    }
    bytes += size;
    return new Large(event, size);
  }

  /** The event of what was kept, which is kept no more. */
  @SuppressWarnings("unchecked") // only events are held
  final E released(Object held) {
    if (held instanceof Large large) {
      bytes -= large.bytes();
      return (E) large.event();
    }
    return (E) held;
  }

  final void releaseAll() {
    bytes = 0;
  }

  /** Whether what is held is more than may be. */
  final boolean isTooLarge() {
    return bytes > mostBytes;
  }

  /** Whether there is room for one more, of a size; a first one always fits. */
  final boolean fits(int count, long size) {
    return count < capacity && (count == 0 || size <= LARGE || bytes + size <= mostBytes);
  }

  /**
   * A buffer for a policy.
   *
   * @param itemOf what only the latest event counts of; never null
   */
  static <E> EventBuffer<E> of(SubscriptionOptions options, Function<? super E, Object> itemOf) {
    return options.overflow() == OverflowPolicy.LATEST_PER_ITEM
        ? new Latest<>(options, itemOf)
        : new All<>(options, options.overflow() == OverflowPolicy.DROP_OLDEST);
  }

  /** Every event. */
  static final class All<E> extends EventBuffer<E> {
    private final Queue<Object> events = new ArrayDeque<>();
    private final boolean drops;

    All(SubscriptionOptions options, boolean drops) {
      super(options.capacity(), options.capacityBytes());
      this.drops = drops;
    }

    @Override
    int add(E event, long size) {
      int given = 0;
      while (!fits(events.size(), size)) {
        if (!drops) {
          return -1;
        }
        poll();
        given++;
      }
      events.add(held(event, size));
      return given;
    }

    @Override
    @Nullable E poll() {
      Object held = events.poll();
      return held == null ? null : released(held);
    }

    @Override
    int size() {
      return events.size();
    }

    @Override
    void clear() {
      events.clear();
      releaseAll();
    }
  }

  /** The latest of each item, at the place of the first that waits. */
  static final class Latest<E> extends EventBuffer<E> {
    private final Map<Object, Object> events = new LinkedHashMap<>();
    private final Function<? super E, Object> itemOf;

    Latest(SubscriptionOptions options, Function<? super E, Object> itemOf) {
      super(options.capacity(), options.capacityBytes());
      this.itemOf = itemOf;
    }

    @Override
    int add(E event, long size) {
      Object item = itemOf.apply(event);
      Object before = events.get(item);
      int given = before == null ? 0 : 1;
      if (before != null) {
        released(before);
      } else {
        while (!fits(events.size(), size)) {
          poll();
          given++;
        }
      }
      events.put(item, held(event, size));
      return given + (before == null ? 0 : makeRoomFor(item));
    }

    /** An item that has grown keeps its place; the oldest others go. */
    private int makeRoomFor(Object item) {
      int given = 0;
      Iterator<Map.Entry<Object, Object>> all = events.entrySet().iterator();
      while (isTooLarge() && all.hasNext()) {
        Map.Entry<Object, Object> next = all.next();
        if (!next.getKey().equals(item)) {
          released(next.getValue());
          all.remove();
          given++;
        }
      }
      return given;
    }

    @Override
    @Nullable E poll() {
      Iterator<Object> first = events.values().iterator();
      if (!first.hasNext()) {
        return null;
      }
      E event = released(first.next());
      first.remove();
      return event;
    }

    @Override
    int size() {
      return events.size();
    }

    @Override
    void clear() {
      events.clear();
      releaseAll();
    }
  }
}
