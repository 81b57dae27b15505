package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.Silence;
import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Raises an alarm for subscriptions that hear nothing while they should. Only time in which the
 * connection is up and the market open counts.
 */
public final class SilenceWatch {
  private static final Duration LONGEST_TICK = Duration.ofSeconds(30);
  private static final Duration SHORTEST_TICK = Duration.ofMillis(100);
  private static final int TICKS = 4;

  private final SessionParts parts;

  // guarded by this
  private final Map<LiveSubscription, Quiet> quiet = new HashMap<>();
  private Scheduler.Cancellable timer = () -> {};
  private boolean running;
  private long lastTick;

  public SilenceWatch(SessionParts parts) {
    this.parts = parts;
  }

  private static final class Quiet {
    private final Duration limit;
    private long received;
    private long nanos;
    private boolean told;

    Quiet(Duration limit) {
      this.limit = limit;
    }
  }

  /**
   * Watches a subscription if it wants that.
   *
   * @param usual for subscriptions that say nothing; null for never
   */
  public synchronized void add(LiveSubscription subscription, @Nullable Duration usual) {
    Duration own = subscription.options().silenceAfter();
    Duration limit = own == null ? usual : own;
    if (limit == null || limit.isZero()) {
      return;
    }
    quiet.put(subscription, new Quiet(limit));
    if (!running) {
      running = true;
      lastTick = parts.context().scheduler().nanoTime();
    }
    schedule();
  }

  private void schedule() {
    Duration tick = LONGEST_TICK;
    for (Quiet each : quiet.values()) {
      Duration part = each.limit.dividedBy(TICKS);
      tick = part.compareTo(tick) < 0 ? part : tick;
    }
    timer.cancel();
    timer =
        parts
            .context()
            .scheduler()
            .schedule(
                tick.compareTo(SHORTEST_TICK) < 0 ? SHORTEST_TICK : tick,
                () -> parts.foreignThreads().execute(this::tick));
  }

  /** Market hours are the user's and may block: only alarms wait for them, and no lock is held. */
  private void tick() {
    List<LiveSubscription> watched;
    synchronized (this) {
      watched = List.copyOf(quiet.keySet());
    }
    Set<LiveSubscription> listening = new HashSet<>();
    for (LiveSubscription subscription : watched) {
      if (subscription.isListening()) {
        listening.add(subscription);
      }
    }
    tick(listening);
  }

  private synchronized void tick(Set<LiveSubscription> listening) {
    if (!running) {
      return;
    }
    quiet.keySet().removeIf(subscription -> !subscription.isActive());
    long now = parts.context().scheduler().nanoTime();
    long passed = now - lastTick;
    lastTick = now;
    quiet.forEach(
        (subscription, each) ->
            check(subscription, each, listening.contains(subscription) ? passed : 0));
    if (quiet.isEmpty()) {
      running = false;
    } else {
      schedule();
    }
  }

  private void check(LiveSubscription subscription, Quiet each, long passed) {
    long received = subscription.queue().received();
    if (received != each.received) {
      each.received = received;
      each.nanos = 0;
      each.told = false;
    } else {
      each.nanos += passed;
    }
    if (!each.told && each.nanos >= each.limit.toNanos()) {
      each.told = true;
      Silence alarm = new Silence(subscription, subscription.what(), Duration.ofNanos(each.nanos));
      parts.events().tell(listener -> listener.silent(alarm));
    }
  }

  public synchronized void end() {
    running = false;
    quiet.clear();
    timer.cancel();
  }
}
