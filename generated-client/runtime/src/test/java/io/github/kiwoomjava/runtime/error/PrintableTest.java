package io.github.kiwoomjava.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrintableTest {
  @Test
  void what_breaks_lines_or_turns_text_is_escaped() {
    assertThat(Printable.of("a\nb\r\u001b[31m\u202e\u2028c\u0085", 80))
        .isEqualTo("a\\nb\\r\\u001b[31m\\u202e\\u2028c\\u0085");
  }

  @Test
  void what_people_write_stays() {
    assertThat(Printable.of("삼성전자 +1.5% “값” 😀", 80)).isEqualTo("삼성전자 +1.5% “값” 😀");
  }

  @Test
  void long_texts_are_cut() {
    assertThat(Printable.of("x".repeat(1_000), 10)).isEqualTo("xxxxxxxxxx…");
    assertThat(Printable.of("😀😀", 1)).isEqualTo("\\ud83d…");
  }

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_text_becomes_one_line_without_controls(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append((char) random.nextInt(0x10000));
    }
    assertThat(Printable.of(text.toString(), 150))
        .hasSizeLessThanOrEqualTo(150 * 6 + 1)
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
  }
}
