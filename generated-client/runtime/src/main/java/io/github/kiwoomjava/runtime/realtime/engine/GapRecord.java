package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.Condition;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers since when events are missing, and for whom. A second loss before all is well again
 * belongs to the same gap.
 */
final class GapRecord {
  private final String path;
  private final SessionParts parts;
  private @Nullable Instant from;
  private final Set<FeedShare> shares = new LinkedHashSet<>();
  private final Set<Condition> conditions = new LinkedHashSet<>();

  GapRecord(String path, SessionParts parts) {
    this.path = path;
    this.parts = parts;
  }

  void begin(Instant lastHeard, List<FeedShare> live, List<Condition> watched) {
    if (live.isEmpty() && watched.isEmpty()) {
      return;
    }
    if (from == null) {
      from = lastHeard;
    }
    shares.addAll(live);
    conditions.addAll(watched);
  }

  /** Events are missing, and it is over already. */
  void missed(Duration since, Duration until, List<FeedShare> live, List<Condition> watched) {
    if (!live.isEmpty() || !watched.isEmpty()) {
      Instant now = parts.now();
      tell(now.minus(since), now.minus(until), live, watched);
    }
  }

  /** Nobody is interested any more. */
  void forget() {
    from = null;
    shares.clear();
    conditions.clear();
  }

  /** Tells of those that are still of interest. */
  void end(List<FeedShare> live, List<Condition> watched) {
    Instant begin = from;
    if (begin == null) {
      return;
    }
    List<FeedShare> missed = new ArrayList<>(shares);
    missed.retainAll(live);
    List<Condition> unwatched = new ArrayList<>(conditions);
    unwatched.retainAll(watched);
    forget();
    if (!missed.isEmpty() || !unwatched.isEmpty()) {
      tell(begin, parts.now(), missed, unwatched);
    }
  }

  private void tell(
      Instant since, Instant until, List<FeedShare> missed, List<Condition> unwatched) {
    List<Feed<?>> feeds = new ArrayList<>();
    missed.stream().map(FeedShare::feed).distinct().forEach(feeds::add);
    Gap gap = new Gap(path, since, until, feeds, unwatched);
    parts.events().tell(listener -> listener.gap(gap));
  }
}
