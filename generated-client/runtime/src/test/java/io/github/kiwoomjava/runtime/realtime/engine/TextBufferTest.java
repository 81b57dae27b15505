package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBufferTest {
  private final TextBuffer buffer = new TextBuffer();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void any_text_cut_anywhere_becomes_its_utf_8(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.appendCodePoint(
            switch (random.nextInt(5)) {
              case 0 -> 0x1F600 + random.nextInt(64);
              case 1 -> 0xAC00 + random.nextInt(11_000);
              case 2 -> 0x80 + random.nextInt(0x700);
              default -> random.nextInt(0x80);
            });
      }
      String whole = text.toString();
      int from = 0;
      while (from < whole.length()) {
        int to = from + 1 + random.nextInt(whole.length() - from);
        buffer.append(
            random.nextBoolean()
                ? whole.substring(from, to)
                : CharBuffer.wrap(whole.toCharArray(), from, to - from));
        from = to;
      }
      assertThat(buffer.take()).isEqualTo(whole.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void half_a_pair_is_replaced() {
    buffer.append("a\ud83db");
    buffer.append("\ude00c");
    assertThat(new String(buffer.take(), StandardCharsets.UTF_8)).isEqualTo("a\ufffdb\ufffdc");
  }

  @Test
  void a_message_without_end_is_refused() {
    String part = "x".repeat(1 << 20);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i <= TextBuffer.LARGEST >> 20; i++) {
                buffer.append(part);
              }
            })
        .isInstanceOf(IllegalStateException.class);
  }
}
