package io.github.kiwoomjava.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kiwoomjava.runtime.error.PacingException;
import io.github.kiwoomjava.runtime.pacing.Pacer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Turns lie minutes apart here, so that the time a test takes makes no difference. */
@NeedsRedis
class RedisPacerTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final double SLOW = 0.01;

  /** 100 seconds and 30 milliseconds, the most that is left unused. */
  private static final double INTERVAL = 100.03;

  private final RedisServer server = RedisServer.start();
  private final List<KiwoomRedis> processes = new ArrayList<>();

  @AfterEach
  void close() {
    processes.forEach(KiwoomRedis::close);
    server.close();
  }

  private RedisPacer.Builder process() {
    KiwoomRedis redis = KiwoomRedis.connect(server.uri());
    processes.add(redis);
    return redis.pacing();
  }

  private Pacer slow() {
    return process().callsPerSecond(SLOW).build();
  }

  private static double seconds(Duration wait) {
    return wait.toNanos() / 1e9;
  }

  private static double reserve(Pacer pacer) {
    return seconds(pacer.reserve("key", "ka10081", DAY));
  }

  @Test
  void processes_take_turns_in_the_order_of_asking() {
    Pacer one = slow();
    Pacer two = slow();
    assertThat(reserve(one)).isCloseTo(0, within(20.0));
    assertThat(reserve(two)).isCloseTo(INTERVAL, within(20.0));
    assertThat(reserve(one)).isCloseTo(2 * INTERVAL, within(20.0));
    assertThat(reserve(two)).isCloseTo(3 * INTERVAL, within(20.0));
  }

  @Test
  void keys_and_operations_do_not_slow_each_other_down() {
    Pacer pacer = slow();
    assertThat(seconds(pacer.reserve("a", "ka10081", DAY))).isCloseTo(0, within(20.0));
    assertThat(seconds(pacer.reserve("b", "ka10081", DAY))).isCloseTo(0, within(20.0));
    assertThat(seconds(pacer.reserve("a", "ka10080", DAY))).isCloseTo(0, within(20.0));
  }

  @Test
  void callers_that_ask_together_get_turns_of_their_own() throws Exception {
    List<Pacer> pacers = List.of(slow(), slow(), slow());
    ExecutorService threads = Executors.newFixedThreadPool(60);
    try {
      List<Future<Double>> turns = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        Pacer pacer = pacers.get(i % 3);
        turns.add(threads.submit(() -> reserve(pacer)));
      }
      List<Double> waits = new ArrayList<>();
      for (Future<Double> turn : turns) {
        waits.add(turn.get());
      }
      Collections.sort(waits);
      for (int i = 0; i < 60; i++) {
        assertThat(waits.get(i)).isCloseTo(i * INTERVAL, within(20.0));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_limit_that_one_process_learns_counts_for_all() {
    Pacer one = process().build();
    Pacer two = process().build();
    one.limited("key", "ka10081", 20);
    double last = 0;
    for (int i = 0; i < 2_000; i++) {
      last = reserve(i % 2 == 0 ? one : two);
    }
    assertThat(last).isCloseTo(2_000 / 20 * 1.03, within(20.0));
  }

  @Test
  void a_learned_limit_lowers_a_configured_rate_and_never_raises_it() {
    Pacer pacer = slow();
    pacer.limited("key", "ka10081", 20);
    double first = reserve(pacer);
    assertThat(reserve(pacer) - first).isCloseTo(INTERVAL, within(20.0));
  }

  @Test
  void a_wait_that_is_too_long_takes_no_turn() {
    Pacer one = slow();
    Pacer two = slow();
    reserve(one);
    assertThatThrownBy(() -> two.reserve("key", "ka10081", Duration.ofSeconds(5)))
        .isInstanceOfSatisfying(
            PacingException.class,
            e -> assertThat(seconds(e.untilNextTurn())).isCloseTo(INTERVAL, within(20.0)));
    assertThat(reserve(two)).isCloseTo(INTERVAL, within(20.0));
  }

  @Test
  void clocks_of_the_machines_do_not_matter() {
    Pacer ahead =
        process()
            .callsPerSecond(SLOW)
            .nanoTime(() -> System.nanoTime() + Duration.ofMinutes(5).toNanos())
            .build();
    Pacer behind =
        process()
            .callsPerSecond(SLOW)
            .nanoTime(() -> System.nanoTime() - Duration.ofMinutes(5).toNanos())
            .build();
    assertThat(reserve(ahead)).isCloseTo(0, within(20.0));
    assertThat(reserve(behind)).isCloseTo(INTERVAL, within(20.0));
    assertThat(reserve(ahead)).isCloseTo(2 * INTERVAL, within(20.0));
  }

  @Test
  void without_redis_each_process_keeps_to_its_share_after_the_turns_that_are_out() {
    Pacer one = slow();
    Pacer two = slow();
    reserve(one);
    reserve(two);
    server.kill();
    double first = reserve(two);
    double second = reserve(two);
    assertThat(first).as("after the two that are out").isCloseTo(2 * INTERVAL, within(20.0));
    assertThat(second - first).as("half the rate, of two").isCloseTo(206, within(20.0));
  }

  @Test
  void the_share_without_redis_can_be_given() {
    Pacer pacer = process().callsPerSecond(SLOW).shareWithoutRedis(0.1).build();
    server.kill();
    assertThat(reserve(pacer)).isCloseTo(0, within(20.0));
    assertThat(reserve(pacer)).isCloseTo(1_030, within(20.0));
  }

  @Test
  void a_redis_that_has_forgotten_everything_gives_no_turn_twice() {
    Pacer pacer = slow();
    reserve(pacer);
    reserve(pacer);
    server.kill();
    server.restart();
    double next = reserve(pacer);
    assertThat(next).isGreaterThan(2 * INTERVAL - 20);
  }

  @Test
  void a_redis_with_a_disk_remembers_turns_and_limits() {
    try (RedisServer disk = RedisServer.persistent();
        KiwoomRedis one = KiwoomRedis.connect(disk.uri())) {
      Pacer before = one.pacing().callsPerSecond(SLOW).build();
      reserve(before);
      disk.kill();
      disk.restart();
      try (KiwoomRedis two = KiwoomRedis.connect(disk.uri())) {
        assertThat(reserve(two.pacing().callsPerSecond(SLOW).build()))
            .isCloseTo(INTERVAL, within(20.0));
      }
    }
  }
}
