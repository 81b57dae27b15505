package io.github.kiwoomjava.runtime.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void waits_double_up_to_the_longest() {
    Backoff backoff = new Backoff(SECOND, Duration.ofSeconds(10), () -> 1);
    assertThat(IntStream.rangeClosed(1, 6).mapToObj(i -> backoff.after(i).toSeconds()))
        .containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void chance_takes_half_of_a_wait_at_most() {
    Backoff backoff = new Backoff(SECOND, Duration.ofSeconds(10), () -> 0);
    assertThat(backoff.after(3)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void waits_that_shrink_are_refused() {
    assertThatThrownBy(() -> Backoff.of(SECOND, Duration.ofMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Backoff.of(Duration.ZERO, SECOND))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
