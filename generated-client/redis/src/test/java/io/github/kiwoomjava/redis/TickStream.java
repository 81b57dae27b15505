package io.github.kiwoomjava.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Ticks that go on while things break, and the check of what came of them: of each item everything
 * in order and once, and what is missing in a gap that was reported.
 */
final class TickStream implements AutoCloseable {
  private static final long CLOCK_TOLERANCE_MILLIS = 50;

  private final Ticker kiwoom;
  private final String[] items;
  private final List<Long> sentAt = new ArrayList<>();
  private final Thread thread;
  private volatile boolean over;
  private long number;

  TickStream(Ticker kiwoom, String... items) {
    this.kiwoom = kiwoom;
    this.items = items;
    this.thread = new Thread(this::run, "ticks");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    while (!over) {
      tick();
      LockSupport.parkNanos(2_000_000);
    }
  }

  private synchronized void tick() {
    number++;
    sentAt.add(System.currentTimeMillis());
    for (String item : items) {
      kiwoom.tick(item, number);
    }
  }

  synchronized long sent() {
    return number;
  }

  /** The number of a tick that is sent from now on. */
  long next() {
    return sent() + 1;
  }

  /** Ends, and returns the number of the last tick. */
  long finish() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return sent();
  }

  /** How many ticks of an item are missing; fails if one is out of order, twice, or in no gap. */
  long check(FleetChild child, long clockAheadMillis) {
    long missing = 0;
    List<long[]> gaps = child.gaps();
    for (String item : items) {
      List<Long> heard = child.numbers(item);
      for (int i = 1; i < heard.size(); i++) {
        long before = heard.get(i - 1);
        long now = heard.get(i);
        assertThat(now).as("%s after %d: in order and once", item, before).isGreaterThan(before);
        for (long lost = before + 1; lost < now; lost++) {
          missing++;
          long at = sentAt.get((int) lost - 1) + clockAheadMillis;
          assertThat(gaps)
              .as("%s %d, sent at %d, is missing and lies in a gap %s", item, lost, at, words(gaps))
              .anyMatch(
                  gap ->
                      gap[0] - CLOCK_TOLERANCE_MILLIS <= at
                          && at <= gap[1] + CLOCK_TOLERANCE_MILLIS);
        }
      }
    }
    return missing;
  }

  private static List<String> words(List<long[]> gaps) {
    return gaps.stream().map(gap -> gap[0] + " to " + gap[1]).toList();
  }

  @Override
  public void close() {
    var unused = finish();
  }
}
