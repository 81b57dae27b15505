package io.github.kiwoomjava.redis;

/**
 * What a process remembers of a lane: enough to go on with its share while Redis is lost, and to
 * keep a Redis that has forgotten everything from handing out turns that are taken. Thread-safe.
 */
final class LaneMemory {
  private static final long SECOND = 1_000_000_000L;

  private final String operation;
  private final RedisPacer.Rates rates;

  // guarded by this
  private boolean known;
  private long nextFree;
  private long learned;
  private long processes = 1;
  private long limitedAt;

  LaneMemory(String operation, RedisPacer.Rates rates) {
    this.operation = operation;
    this.rates = rates;
  }

  synchronized boolean isKnown() {
    return known;
  }

  /** How far from now the next turn is that may be free, as far as this process knows. */
  synchronized long aheadMicros(long now) {
    return known ? Math.max(0, nextFree - now) / 1_000 : 0;
  }

  /** Redis has told how things stand. */
  synchronized void learned(long permitted, long live, long next) {
    known = true;
    learned = Math.max(0, permitted);
    processes = Math.max(1, live);
    nextFree = next;
  }

  /**
   * Whether calls were at the rate that the server states, and came closer together than they were
   * sent, for the first time in a second: then there is nothing to rest for.
   */
  synchronized boolean isJitter(int permitted, long now) {
    boolean first = limitedAt == 0 || now - limitedAt > SECOND;
    limitedAt = now;
    return first && permitted > 0 && rates.of(operation, learned) <= permitted;
  }

  /** Whether that is news. */
  synchronized boolean limited(int permitted, long now) {
    boolean news = permitted > 0 && permitted != learned;
    if (permitted > 0) {
      learned = permitted;
    }
    nextFree = known ? Math.max(nextFree, now) : now + SECOND;
    known = true;
    return news;
  }

  /**
   * How long to wait for a turn of this process's share; that wait, negative, if it is too long.
   */
  synchronized long reserveAlone(long now, long longest) {
    long wait = known ? Math.max(0, nextFree - now) : 0;
    if (wait > longest) {
      return -wait;
    }
    Double given = rates.share();
    double share = given == null ? 1.0 / processes : given;
    double interval = SECOND / (rates.of(operation, learned) * share) * (1 + rates.margin());
    known = true;
    nextFree = now + wait + (long) interval;
    return wait;
  }
}
