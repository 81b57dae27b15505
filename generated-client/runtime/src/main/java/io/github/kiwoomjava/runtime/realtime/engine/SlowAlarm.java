package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.OverflowPolicy;
import io.github.kiwoomjava.runtime.realtime.SlowListener;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that a listener does not keep up, but not for every event. */
final class SlowAlarm {
  private static final Logger LOG = LoggerFactory.getLogger(SlowAlarm.class);
  private static final long PAUSE = Duration.ofSeconds(10).toNanos();
  private static final long NEVER = Long.MIN_VALUE;

  private final LiveSubscription subscription;
  private final SessionParts parts;
  private final AtomicLong last = new AtomicLong(NEVER);

  SlowAlarm(LiveSubscription subscription, SessionParts parts) {
    this.subscription = subscription;
    this.parts = parts;
  }

  /** Events were given up. Where only the latest count, that is no reason for an alarm. */
  void dropped() {
    if (subscription.options().overflow() == OverflowPolicy.LATEST_PER_ITEM) {
      return;
    }
    long now = parts.context().scheduler().nanoTime();
    long before = last.get();
    if ((before != NEVER && now - before < PAUSE) || !last.compareAndSet(before, now)) {
      return;
    }
    SlowListener alarm =
        new SlowListener(
            subscription,
            subscription.what(),
            subscription.dropped(),
            subscription.delivered(),
            subscription.waiting());
    LOG.warn(
        "The listener of {} does not keep up: {} events given up so far, {} wait",
        alarm.feeds(),
        alarm.dropped(),
        alarm.waiting());
    parts.events().tell(listener -> listener.slow(alarm));
  }
}
