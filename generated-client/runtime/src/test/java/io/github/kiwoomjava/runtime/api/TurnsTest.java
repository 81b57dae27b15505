package io.github.kiwoomjava.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.pacing.LocalPacer;
import io.github.kiwoomjava.runtime.time.Scheduler.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TurnsTest {
  private final VirtualTime time = VirtualTime.still();
  private final LocalPacer pacer = new LocalPacer(1, Map.of(), time::nanoTime);
  private final Turns turns = new Turns(time, () -> pacer.giveBack("k", "a"));
  private final List<String> sent = new ArrayList<>();

  private Cancellable ask(String name) {
    Duration wait = pacer.reserve("k", "a", Duration.ofHours(1));
    return turns.await(
        wait, () -> sent.add(name + "@" + Duration.ofNanos(time.nanoTime()).toSeconds()));
  }

  @Test
  void whoever_waits_behind_cancelled_calls_moves_up() {
    ask("first");
    List<Cancellable> cancelled = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      cancelled.add(ask("cancelled"));
    }
    ask("ninth");
    ask("tenth");
    cancelled.forEach(Cancellable::cancel);
    ask("eleventh");
    time.advance(Duration.ofSeconds(5));
    assertThat(sent).containsExactly("first@0", "ninth@1", "tenth@2", "eleventh@3");
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatever_is_cancelled_the_rate_and_the_order_hold(long seed) {
    Random random = new Random(seed);
    List<Cancellable> asked = new ArrayList<>();
    List<Long> times = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int number = i;
      Duration wait = pacer.reserve("k", "a", Duration.ofHours(1));
      asked.add(
          turns.await(
              wait,
              () -> {
                times.add(time.nanoTime());
                order.add(number);
              }));
      if (random.nextInt(3) == 0) {
        asked.get(random.nextInt(asked.size())).cancel();
      }
      if (random.nextInt(4) == 0) {
        time.advance(Duration.ofMillis(random.nextInt(3_000)));
      }
    }
    time.advance(Duration.ofHours(1));
    assertThat(order).isSorted();
    for (int i = 1; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(1_000_000_000L);
    }
  }
}
