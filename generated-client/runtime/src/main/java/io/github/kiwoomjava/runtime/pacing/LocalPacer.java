package io.github.kiwoomjava.runtime.pacing;

import io.github.kiwoomjava.runtime.error.PacingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pacer for one process. Operations do not slow each other down, as they do not on the server.
 * Rates that the server states are learned; a rate that was configured is lowered by them and never
 * raised.
 */
public final class LocalPacer implements Pacer {
  private static final Logger LOG = LoggerFactory.getLogger(Pacer.class);
  private static final double DEFAULT_PER_SECOND = 1;
  private static final long SECOND = 1_000_000_000L;

  /** The network may bring two calls closer together than they were sent. */
  private static final long MARGIN = 20_000_000L;

  private static final double LOWEST = 1e-9;
  private static final double HIGHEST = 1e9;

  private final @Nullable Double perSecond;
  private final Map<String, Double> rates;
  private final LongSupplier nanoTime;
  private final Map<Lane, State> lanes = new HashMap<>();

  private record Lane(String key, String operation) {}

  /** What is known of a lane; guarded by the pacer. */
  private static final class State {
    private boolean used;
    private long nextFree;
    private @Nullable Integer learned;
  }

  /** One call per second and operation, or what the server says that it permits. */
  public LocalPacer() {
    this(Map.of(), System::nanoTime);
  }

  /**
   * A pacer that learns the rates that are not given, and begins with one call per second.
   *
   * @param rates calls per second at most, by API id
   * @param nanoTime as {@link System#nanoTime}
   * @throws IllegalArgumentException if a rate is not between a billionth and a billion
   */
  public LocalPacer(Map<String, Double> rates, LongSupplier nanoTime) {
    this(null, rates, nanoTime);
  }

  /**
   * A pacer with rates of its own.
   *
   * @param perSecond calls per second at most of each operation that has no rate of its own
   * @param rates calls per second at most, by API id
   * @param nanoTime as {@link System#nanoTime}
   * @throws IllegalArgumentException if a rate is not between a billionth and a billion
   */
  public LocalPacer(double perSecond, Map<String, Double> rates, LongSupplier nanoTime) {
    this(Double.valueOf(checkedRate("each operation", perSecond)), rates, nanoTime);
  }

  private LocalPacer(@Nullable Double perSecond, Map<String, Double> rates, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.rates = Map.copyOf(rates);
    this.rates.forEach(LocalPacer::checkedRate);
    this.nanoTime = nanoTime;
  }

  /**
   * Checks a rate.
   *
   * @param what what it is for
   * @return the rate
   * @throws IllegalArgumentException if it is not between a billionth and a billion
   */
  public static double checkedRate(String what, double rate) {
    if (!(rate >= LOWEST && rate <= HIGHEST)) {
      throw new IllegalArgumentException(
          "A rate is a number of calls per second from 1e-9 to 1e9; that of "
              + what
              + " is "
              + rate);
    }
    return rate;
  }

  @Override
  public synchronized Duration reserve(String key, String operation, Duration longest) {
    State state = lanes.computeIfAbsent(new Lane(key, operation), lane -> new State());
    long now = nanoTime.getAsLong();
    long wait = state.used ? Math.max(0, state.nextFree - now) : 0;
    if (Duration.ofNanos(wait).compareTo(longest) > 0) {
      throw new PacingException(operation, Duration.ofNanos(wait), longest);
    }
    state.used = true;
    state.nextFree = now + wait + interval(operation, state);
    return Duration.ofNanos(wait);
  }

  @Override
  public synchronized Duration untilTurn(String key, String operation) {
    State state = lanes.get(new Lane(key, operation));
    return state == null || !state.used
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(0, state.nextFree - nanoTime.getAsLong()));
  }

  @Override
  public synchronized void limited(
      String key, String operation, @Nullable Integer permittedPerSecond) {
    State state = lanes.computeIfAbsent(new Lane(key, operation), lane -> new State());
    if (permittedPerSecond != null
        && permittedPerSecond > 0
        && !permittedPerSecond.equals(state.learned)) {
      state.learned = permittedPerSecond;
      LOG.info(
          "{}: the server permits {} calls per second; the pacer keeps to it",
          operation,
          permittedPerSecond);
    }
    // The server counts by the second: what it has counted is over after one.
    long now = nanoTime.getAsLong();
    long rested = now + Math.max(SECOND, interval(operation, state)) + MARGIN;
    state.nextFree = state.used ? Math.max(state.nextFree, rested) : rested;
    state.used = true;
  }

  private long interval(String operation, State state) {
    Double configured = rates.getOrDefault(operation, perSecond);
    double rate = configured == null ? DEFAULT_PER_SECOND : configured;
    if (state.learned != null) {
      rate = configured == null ? state.learned : Math.min(configured, state.learned);
    }
    long interval = (long) (SECOND / rate);
    return interval + Math.min(MARGIN, interval / 50);
  }
}
