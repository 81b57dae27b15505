package io.github.kiwoomjava.runtime.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.runtime.error.PacingException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LocalPacerTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  /** Close to the largest value, where clocks may begin. */
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);

  private final LocalPacer pacer = new LocalPacer(Map.of("fast", 5.0), now::get);

  private long millis(String key, String operation) {
    return pacer.reserve(key, operation, LONG).toMillis();
  }

  @Test
  void turns_are_a_second_and_a_bit_apart_for_each_key_and_operation() {
    assertThat(millis("k", "a")).isZero();
    assertThat(millis("k", "a")).isEqualTo(1_020);
    assertThat(millis("k", "a")).isEqualTo(2_040);
    assertThat(millis("k", "b")).isZero();
    assertThat(millis("other", "a")).isZero();
    now.addAndGet(Duration.ofSeconds(10).toNanos());
    assertThat(millis("k", "a")).isZero();
    assertThat(millis("k", "a")).isEqualTo(1_020);
  }

  @Test
  void a_wait_that_is_too_long_takes_no_turn() {
    millis("k", "a");
    assertThatThrownBy(() -> pacer.reserve("k", "a", Duration.ofMillis(100)))
        .isInstanceOfSatisfying(
            PacingException.class,
            e -> assertThat(e.untilNextTurn()).isEqualTo(Duration.ofMillis(1_020)));
    assertThat(millis("k", "a")).isEqualTo(1_020);
  }

  @Test
  void a_stated_rate_is_learned_and_a_configured_one_is_only_lowered() {
    pacer.limited("k", "a", 5);
    assertThat(millis("k", "a")).isEqualTo(1_020);
    assertThat(millis("k", "a")).isEqualTo(1_224);
    pacer.limited("k", "fast", 1);
    assertThat(millis("k", "fast")).isEqualTo(1_040);
    assertThat(millis("k", "fast")).isEqualTo(2_060);
    pacer.limited("k2", "fast", 50);
    millis("k2", "fast");
    assertThat(millis("k2", "fast")).isEqualTo(1_224);
  }

  @Test
  void a_rate_of_zero_is_refused() {
    assertThatThrownBy(() -> new LocalPacer(0, Map.of(), now::get))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LocalPacer(Map.of("a", Double.NaN), now::get))
        .hasMessageContaining("that of a");
  }
}
