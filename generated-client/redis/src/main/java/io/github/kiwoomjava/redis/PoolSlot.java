package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.runtime.realtime.session.BaseRealtimeSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The room that one key's session has for items. Guarded by {@link PoolRealtime}. */
final class PoolSlot<S extends BaseRealtimeSession> {
  private final String name;
  private final int capacity;
  private final Function<SessionListener, S> source;
  private final Map<PoolItem, Integer> holders = new HashMap<>();
  private @Nullable S session;
  private @Nullable String reason;
  private long failedAt;
  private volatile Instant heard = Instant.EPOCH;

  PoolSlot(String name, int capacity, Function<SessionListener, S> source) {
    this.name = name;
    this.capacity = capacity;
    this.source = source;
  }

  String name() {
    return name;
  }

  S session(SessionListener listener) {
    S open = session;
    if (open == null) {
      open = source.apply(listener);
      session = open;
      heard = Instant.now();
    }
    return open;
  }

  boolean holds(PoolItem item) {
    return holders.containsKey(item);
  }

  int room() {
    return reason == null ? capacity - holders.size() : 0;
  }

  int items() {
    return holders.size();
  }

  void hold(PoolItem item) {
    holders.merge(item, 1, Integer::sum);
  }

  void release(PoolItem item) {
    holders.computeIfPresent(item, (same, n) -> n > 1 ? n - 1 : null);
  }

  /** It is of no use now. Returns its session, to be closed. */
  @Nullable S fail(String why, long now) {
    S failed = session;
    session = null;
    holders.clear();
    reason = why;
    failedAt = now;
    return failed;
  }

  void restoreAfter(long nanos, long now) {
    if (reason != null && now - failedAt >= nanos) {
      reason = null;
    }
  }

  @Nullable String reason() {
    return reason;
  }

  @Nullable S open() {
    return session;
  }

  void heardNow() {
    heard = Instant.now();
  }

  Instant heard() {
    return heard;
  }
}
