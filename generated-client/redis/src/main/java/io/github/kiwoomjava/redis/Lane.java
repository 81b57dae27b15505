package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.error.PacingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The turns of one app key at one operation. Whoever asks while a question is under way goes with
 * the next one, together with all others.
 */
final class Lane {
  private static final Logger LOG = LoggerFactory.getLogger(RedisPacer.class);
  private static final RedisScript TURNS = RedisScript.load("turns.lua");
  private static final RedisScript LIMITED = RedisScript.load("limited.lua");

  /** Lua's numbers are exact up to 2^53, and nobody waits for longer than a year. */
  private static final long LONGEST_MICROS = Duration.ofDays(365).toMillis() * 1_000;

  /** The server counts by the second: what it has counted is over after one. */
  private static final long REST_MICROS = 1_020_000;

  private static final long MARGIN_MICROS = 20_000;

  private static final int MOST_AT_ONCE = 200;

  private final RedisLink redis;
  private final RedisClock clock;
  private final RedisPacer.Rates rates;
  private final String operation;
  private final String process;
  private final byte[][] keys;
  private final LaneMemory memory;

  // guarded by this
  private List<Asked> waiting = new ArrayList<>();
  private boolean asking;

  /**
   * A caller.
   *
   * @param woken done when it has its turn, or when it is the one to ask for all
   */
  private record Asked(
      long longestMicros, CompletableFuture<Duration> turn, CompletableFuture<Void> woken) {
    Asked(long longestMicros) {
      this(longestMicros, new CompletableFuture<>(), new CompletableFuture<>());
    }
  }

  Lane(
      RedisLink redis,
      RedisClock clock,
      RedisPacer.Rates rates,
      String key,
      String operation,
      String process) {
    this.redis = redis;
    this.clock = clock;
    this.rates = rates;
    this.operation = operation;
    this.process = process;
    String base = "kiwoom:{" + key + ":" + operation + "}:";
    this.keys = RedisScript.texts(base + "turns", base + "processes");
    this.memory = new LaneMemory(operation, rates);
  }

  Duration reserve(Duration longest) {
    long micros = micros(longest);
    Asked asked = new Asked(micros);
    synchronized (this) {
      waiting.add(asked);
      if (!asking) {
        asking = true;
        asked.woken.complete(null);
      }
    }
    asked.woken.join();
    if (!asked.turn.isDone()) {
      askForAll(asked);
    }
    try {
      return asked.turn.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TooLong tooLong) {
        throw new PacingException(operation, tooLong.wait, longest);
      }
      throw e;
    }
  }

  private static long micros(Duration time) {
    return time.compareTo(Duration.ofDays(365)) >= 0 ? LONGEST_MICROS : time.toNanos() / 1_000;
  }

  /** Carries a refusal to the thread that waits for it, which knows how long it could wait. */
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Duration wait;

    TooLong(Duration wait) {
      super(null, null, false, false);
      this.wait = wait;
    }
  }

  /** Asks until this caller is served, and leaves the rest to the first of those who wait then. */
  private void askForAll(Asked own) {
    while (!own.turn.isDone()) {
      List<Asked> some;
      synchronized (this) {
        int count = Math.min(MOST_AT_ONCE, waiting.size());
        some = List.copyOf(waiting.subList(0, count));
        waiting = new ArrayList<>(waiting.subList(count, waiting.size()));
      }
      try {
        ask(some);
      } catch (RedisLostException e) {
        some.forEach(this::alone);
      } catch (RuntimeException | Error e) {
        some.forEach(asked -> asked.turn.completeExceptionally(e));
      }
      some.forEach(asked -> asked.woken.complete(null));
    }
    synchronized (this) {
      if (waiting.isEmpty()) {
        asking = false;
      } else {
        waiting.get(0).woken.complete(null);
      }
    }
  }

  private void ask(List<Asked> some) {
    long asked = rates.nanoTime().getAsLong();
    Double configured = rates.of(operation);
    Object[] arguments = new Object[5 + some.size()];
    arguments[0] = configured == null ? "0" : Double.toString(1e6 / configured);
    arguments[1] = rates.margin();
    arguments[2] = process;
    arguments[3] = memory.aheadMicros(asked);
    arguments[4] = memory.isKnown() ? 1 : 0;
    for (int i = 0; i < some.size(); i++) {
      arguments[5 + i] = some.get(i).longestMicros;
    }
    List<Object> answer = redis.run(TURNS, keys, RedisScript.texts(arguments));
    long answered = rates.nanoTime().getAsLong();
    clock.heard(asked, answered, number(answer.get(0)));
    long next = number(answer.get(3));
    memory.learned(number(answer.get(1)), number(answer.get(2)), answered + clock.until(next));
    for (int i = 0; i < some.size(); i++) {
      long turn = number(answer.get(4 + i));
      CompletableFuture<Duration> to = some.get(i).turn;
      if (turn < 0) {
        to.completeExceptionally(new TooLong(positive(clock.until(next))));
      } else {
        to.complete(positive(clock.until(turn)));
      }
    }
  }

  private void alone(Asked asked) {
    long wait = memory.reserveAlone(rates.nanoTime().getAsLong(), asked.longestMicros * 1_000);
    if (wait < 0) {
      asked.turn.completeExceptionally(new TooLong(Duration.ofNanos(-wait)));
    } else {
      asked.turn.complete(Duration.ofNanos(wait));
    }
  }

  private static Duration positive(long nanos) {
    return Duration.ofNanos(Math.max(0, nanos));
  }

  private static long number(Object text) {
    return Long.parseLong(new String((byte[]) text, StandardCharsets.US_ASCII));
  }

  Duration untilTurn() {
    return Duration.ofNanos(memory.aheadMicros(rates.nanoTime().getAsLong()) * 1_000);
  }

  void limited(@Nullable Integer permittedPerSecond) {
    long now = rates.nanoTime().getAsLong();
    int permitted = permittedPerSecond == null || permittedPerSecond < 0 ? 0 : permittedPerSecond;
    boolean jitter = memory.isJitter(permitted, now);
    if (memory.limited(permitted, now)) {
      LOG.info("{}: the server permits {} calls per second; all keep to it", operation, permitted);
    }
    try {
      long interval = (long) (1e6 / rates.of(operation, permitted)) + MARGIN_MICROS;
      redis.run(
          LIMITED,
          new byte[][] {keys[0]},
          RedisScript.texts(permitted, jitter ? interval : Math.max(REST_MICROS, interval)));
    } catch (RedisLostException e) {
      LOG.debug("{}: only this process knows of the limit for now", operation);
    }
  }
}
