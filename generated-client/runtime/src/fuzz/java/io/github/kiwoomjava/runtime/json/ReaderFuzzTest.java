package io.github.kiwoomjava.runtime.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Jazzer looks for bytes that our reader and Jackson see differently. */
class ReaderFuzzTest {
  static Stream<byte[]> seeds() {
    return Examples.ALL.stream().map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "15m")
  void the_reader_agrees_with_jackson_or_refuses(byte[] json) {
    ReaderProperty.holds(json);
  }
}
