package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.pacing.LocalPacer;
import io.github.kiwoomjava.runtime.pacing.Pacer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all processes together to the rates that the server permits, per app key and operation.
 * Turns are handed out in the order in which Redis is asked, by Redis's clock; those of the
 * machines do not matter. A rate that the server states ({@code 유량}) to one process counts for all
 * at once. Calls of a process that ask at the same time share a round trip.
 *
 * <p>While Redis is lost, each process keeps to its share of the rate. Thread-safe.
 */
public final class RedisPacer implements Pacer {
  private static final double DEFAULT_PER_SECOND = 1;

  private final RedisLink redis;
  private final RedisClock clock;
  private final Rates rates;
  private final String process = UUID.randomUUID().toString();
  private final Map<LaneName, Lane> lanes = new ConcurrentHashMap<>();

  private record LaneName(String key, String operation) {}

  /** What was configured. */
  record Rates(
      @Nullable Double perSecond,
      Map<String, Double> special,
      double margin,
      @Nullable Double share,
      LongSupplier nanoTime) {
    /** The configured rate of an operation, or null if it is to be learned. */
    @Nullable Double of(String operation) {
      return special.getOrDefault(operation, perSecond);
    }

    /** The rate, where the server has stated one as well or not. */
    double of(String operation, long learned) {
      Double configured = of(operation);
      if (learned <= 0) {
        return configured == null ? DEFAULT_PER_SECOND : configured;
      }
      return configured == null ? (double) learned : Math.min(configured, (double) learned);
    }
  }

  RedisPacer(RedisLink redis, Rates rates) {
    this.redis = redis;
    this.rates = rates;
    this.clock = new RedisClock(rates.nanoTime());
  }

  private Lane lane(String key, String operation) {
    return lanes.computeIfAbsent(
        new LaneName(key, operation),
        name -> new Lane(redis, clock, rates, name.key(), name.operation(), process));
  }

  @Override
  public Duration reserve(String key, String operation, Duration longest) {
    return lane(key, operation).reserve(longest);
  }

  /** {@inheritDoc} Asks this process's memory, not Redis. */
  @Override
  public Duration untilTurn(String key, String operation) {
    return lane(key, operation).untilTurn();
  }

  @Override
  public void limited(String key, String operation, @Nullable Integer permittedPerSecond) {
    lane(key, operation).limited(permittedPerSecond);
  }

  /** How fast calls may come. Not thread-safe. */
  public static final class Builder {
    private final RedisLink redis;
    private final Map<String, Double> special =
        new HashMap<>(Map.of("au10001", 0.5, "au10002", 0.5));
    private @Nullable Double perSecond;
    private @Nullable Double share;
    private double margin = 0.03;
    private LongSupplier nanoTime = System::nanoTime;

    Builder(RedisLink redis) {
      this.redis = redis;
    }

    /**
     * How often each operation may be called by all processes together. Unless given it is once a
     * second, or what the server says that it permits.
     *
     * @throws IllegalArgumentException if the rate is not between a billionth and a billion
     */
    public Builder callsPerSecond(double rate) {
      this.perSecond = LocalPacer.checkedRate("each operation", rate);
      return this;
    }

    /**
     * How often one operation may be called by all processes together.
     *
     * @throws IllegalArgumentException if the rate is not between a billionth and a billion
     */
    public Builder callsPerSecond(String operation, double rate) {
      special.put(operation, LocalPacer.checkedRate(operation, rate));
      return this;
    }

    /**
     * What part of the rates this process may use while Redis is lost. Unless given it is one by
     * the number of processes that had asked for turns in the last minute.
     *
     * @param share above 0, and 1 at most
     */
    public Builder shareWithoutRedis(double share) {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException("A share is above 0 and at most 1: " + share);
      }
      this.share = share;
      return this;
    }

    /**
     * What part of the rate is left unused, because networks bring calls closer together than they
     * were sent; 0.03 unless given, and never more than 30 ms a turn.
     *
     * @param margin from 0 to 1
     */
    public Builder margin(double margin) {
      if (!(margin >= 0 && margin <= 1)) {
        throw new IllegalArgumentException("A margin is from 0 to 1: " + margin);
      }
      this.margin = margin;
      return this;
    }

    /** The passing of time, for tests. */
    Builder nanoTime(LongSupplier nanoTime) {
      this.nanoTime = nanoTime;
      return this;
    }

    /** The pacer. */
    public RedisPacer build() {
      return new RedisPacer(
          redis, new Rates(perSecond, Map.copyOf(special), margin, share, nanoTime));
    }
  }

  @Override
  public String toString() {
    return "RedisPacer" + lanes.keySet();
  }
}
