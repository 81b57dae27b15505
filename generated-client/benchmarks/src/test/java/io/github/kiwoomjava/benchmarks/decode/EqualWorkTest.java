package io.github.kiwoomjava.benchmarks.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.kiwoomjava.benchmarks.payload.Payload;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who is compared does the same work: all values of the message, in the same types. */
class EqualWorkTest {
  @TestFactory
  Stream<DynamicTest> every_library_reads_the_same_values() {
    return Arrays.stream(Payload.values())
        .flatMap(
            payload ->
                Arrays.stream(Library.values())
                    .filter(library -> library.canDecode(payload))
                    .map(
                        library ->
                            dynamicTest(library + " " + payload, () -> compare(library, payload))));
  }

  private static void compare(Library library, Payload payload) throws IOException {
    byte[] json = payload.bytes();
    List<String> ours = Leaves.of(Library.OURS.decoder(payload).decode(json));
    List<String> theirs = Leaves.of(library.decoder(payload).decode(json));
    assertThat(theirs).hasSizeGreaterThan(5).isEqualTo(ours);
  }
}
