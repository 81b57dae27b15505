package io.github.kiwoomjava.runtime.call;

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
  private final Turns turns = new Turns("a", time);
  private final List<String> sent = new ArrayList<>();

  private static final Duration LONG = Duration.ofHours(1);

  private Duration reserve(Turns lane) {
    Duration spare = lane.spare(LONG);
    return spare == null ? pacer.reserve("k", "a", LONG) : spare;
  }

  private Cancellable ask(String name) {
    return turns.await(
        reserve(turns), () -> sent.add(name + "@" + Duration.ofNanos(time.nanoTime()).toSeconds()));
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
  void whatever_two_clients_of_one_pacer_cancel_the_rate_holds(long seed) {
    Random random = new Random(seed);
    List<Cancellable> asked = new ArrayList<>();
    List<Long> times = new ArrayList<>();
    List<Turns> lanes = List.of(new Turns("a", time), new Turns("a", time));
    for (int i = 0; i < 60; i++) {
      Turns lane = lanes.get(random.nextInt(lanes.size()));
      asked.add(
          lane.await(
              reserve(lane),
              () -> {
                times.add(time.nanoTime());
              }));
      if (random.nextInt(3) == 0) {
        asked.get(random.nextInt(asked.size())).cancel();
      }
      if (random.nextInt(4) == 0) {
        time.advance(Duration.ofMillis(random.nextInt(3_000)));
      }
    }
    time.advance(Duration.ofHours(1));
    for (int i = 1; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(1_000_000_000L);
    }
  }
}
