package io.github.kiwoomjava.mock.script;

import java.time.Duration;

/** How time passes for delays, heartbeats and the market's pulse; tests can bring their own. */
@FunctionalInterface
public interface MockTimer {
  /** Does something once, when the pause is over; must not block. */
  void after(Duration pause, Runnable task);
}
