package io.github.kiwoomjava.runtime.realtime;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events that wait for a listener, in order. Not thread-safe.
 *
 * @param <E> the events
 */
interface EventBuffer<E> {
  /** How many events were given up to make room, or -1 if there was none. */
  int add(E event);

  /** The first one, taken out; null if there is none. */
  @Nullable E poll();

  int size();

  void clear();

  /**
   * A buffer for a policy.
   *
   * @param itemOf what only the latest event counts of; never null
   */
  static <E> EventBuffer<E> of(
      OverflowPolicy policy, int capacity, Function<? super E, Object> itemOf) {
    return policy == OverflowPolicy.LATEST_PER_ITEM
        ? new Latest<>(capacity, itemOf)
        : new All<>(capacity, policy == OverflowPolicy.DROP_OLDEST);
  }

  /** Every event. */
  final class All<E> implements EventBuffer<E> {
    private final Queue<E> events = new ArrayDeque<>();
    private final int capacity;
    private final boolean drops;

    All(int capacity, boolean drops) {
      this.capacity = capacity;
      this.drops = drops;
    }

    @Override
    public int add(E event) {
      boolean full = events.size() >= capacity;
      if (full && !drops) {
        return -1;
      }
      if (full) {
        events.poll();
      }
      events.add(event);
      return full ? 1 : 0;
    }

    @Override
    public @Nullable E poll() {
      return events.poll();
    }

    @Override
    public int size() {
      return events.size();
    }

    @Override
    public void clear() {
      events.clear();
    }
  }

  /** The latest of each item, at the place of the first that waits. */
  final class Latest<E> implements EventBuffer<E> {
    private final Map<Object, E> events = new LinkedHashMap<>();
    private final int capacity;
    private final Function<? super E, Object> itemOf;

    Latest(int capacity, Function<? super E, Object> itemOf) {
      this.capacity = capacity;
      this.itemOf = itemOf;
    }

    @Override
    public int add(E event) {
      int before = events.size();
      E replaced = events.put(itemOf.apply(event), event);
      if (replaced == null && before >= capacity) {
        poll();
        return 1;
      }
      return replaced == null ? 0 : 1;
    }

    @Override
    public @Nullable E poll() {
      Iterator<E> first = events.values().iterator();
      if (!first.hasNext()) {
        return null;
      }
      E event = first.next();
      first.remove();
      return event;
    }

    @Override
    public int size() {
      return events.size();
    }

    @Override
    public void clear() {
      events.clear();
    }
  }
}
