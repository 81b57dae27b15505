package io.github.kiwoomjava.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.github.kiwoomjava.runtime.error.DecodingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our reader agrees with Jackson on every document, or refuses it with a clear error. */
class JacksonOracleTest {
  private static final int ROUNDS = 4_000;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 10);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void well_formed_documents_read_as_jackson_reads_them(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] json = RandomJson.document(random);
      assertThat((Object) Trees.ours(json))
          .as(ReaderProperty.text(json))
          .isEqualTo(Trees.oracle(json));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void mutated_documents_read_as_jackson_reads_them_or_are_refused(long seed) {
    Random random = new Random(-seed);
    int accepted = 0;
    int refused = 0;
    for (int round = 0; round < ROUNDS * 4; round++) {
      byte[] json =
          mutated(random, random.nextBoolean() ? RandomJson.document(random) : example(random));
      if (ReaderProperty.holds(json)) {
        accepted++;
      } else {
        refused++;
      }
    }
    assertThat(accepted).as("otherwise the mutations are too wild").isGreaterThan(ROUNDS / 4);
    assertThat(refused).as("otherwise they are too tame").isGreaterThan(ROUNDS / 2);
  }

  @Test
  void a_document_cut_off_at_any_byte_is_refused() {
    for (String example : Examples.ALL) {
      byte[] json = example.strip().getBytes(StandardCharsets.UTF_8);
      for (int length = 0; length < json.length; length++) {
        byte[] cut = Arrays.copyOf(json, length);
        assertThatThrownBy(() -> Trees.ours(cut))
            .as(ReaderProperty.text(cut))
            .isInstanceOf(DecodingException.class)
            .hasMessageContaining("at byte ");
      }
      assertThat(Trees.ours(json)).isNotEmpty();
    }
  }

  @Test
  void any_single_byte_in_any_place_is_read_as_jackson_reads_it_or_refused() {
    byte[] json = Examples.SMALL.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < json.length; at++) {
      for (int value = 0; value < 256; value++) {
        byte[] changed = json.clone();
        changed[at] = (byte) value;
        ReaderProperty.holds(changed);
      }
    }
  }

  /** Where ours refuses, Jackson has to refuse, too, apart from what is stricter on purpose. */
  @ParameterizedTest
  @MethodSource("seeds")
  void it_refuses_hardly_anything_that_jackson_accepts(long seed) {
    Random random = new Random(seed * 31);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] json = mutated(random, RandomJson.document(random));
      if (!ReaderProperty.holds(json)) {
        try {
          Object oracle = Trees.oracle(json);
          if (oracle instanceof Map && isUtf8(json)) {
            fail("only ours refuses " + ReaderProperty.text(json));
          }
        } catch (IOException e) {
          // both refuse it
        }
      }
    }
  }

  /** Jackson lets surrogates and overlong forms pass. */
  private static boolean isUtf8(byte[] json) {
    return Arrays.equals(ReaderProperty.text(json).getBytes(StandardCharsets.UTF_8), json);
  }

  private static byte[] example(Random random) {
    return Examples.ALL.get(random.nextInt(Examples.ALL.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] mutated(Random random, byte[] json) {
    byte[] bytes = json.clone();
    int changes = 1 + random.nextInt(2);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      String structure = "{}[]\",:\\ \n0-.etn";
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> replaced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 1 ->
                replaced(
                    bytes,
                    at,
                    1,
                    new byte[] {(byte) structure.charAt(random.nextInt(structure.length()))});
            case 2 -> replaced(bytes, at, 1, new byte[0]);
            case 3 -> replaced(bytes, at, 0, new byte[] {bytes[random.nextInt(bytes.length)]});
            default -> {
              int to = at + random.nextInt(Math.min(20, bytes.length - at));
              yield replaced(
                  bytes, random.nextInt(bytes.length), 0, Arrays.copyOfRange(bytes, at, to));
            }
          };
      if (bytes.length == 0) {
        return json;
      }
    }
    return bytes;
  }

  private static byte[] replaced(byte[] bytes, int at, int length, byte[] by) {
    byte[] result = new byte[bytes.length - length + by.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(by, 0, result, at, by.length);
    System.arraycopy(bytes, at + length, result, at + by.length, bytes.length - at - length);
    return result;
  }
}
