package io.github.kiwoomjava.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values are read eight bytes at a time, except at a document's end, where there are not as many.
 * Both ways have to see the same.
 */
class QuickWaysTest {
  private static final FieldTable FIELDS =
      FieldTable.of("test", "a", "stk_cd", "fifteen_letters", "sixteen__letters", "이름", "x\\y");
  private static final String ALPHABET = "0123456789012345678901234567890123456789+-.., %e가";
  private static final List<Function<JsonReader, @Nullable Object>> READERS =
      List.of(
          JsonReader::readInteger,
          JsonReader::readDecimal,
          JsonReader::readPrice,
          in -> in.readScaled(2),
          in -> in.readScaledPrice(4),
          JsonReader::readDate,
          JsonReader::readTime,
          in -> in.readCode(text -> text),
          JsonReader::readText);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 10);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_value_reads_the_same_at_the_end_and_in_the_middle(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 4_000; round++) {
      String value = text(random);
      for (Function<JsonReader, @Nullable Object> reader : READERS) {
        assertThat(read(value, " ".repeat(40), reader))
            .as(value)
            .isEqualTo(read(value, "", reader));
      }
    }
  }

  @Test
  void every_short_text_of_digits_signs_and_points_reads_the_same() {
    for (String text = "\""; text.length() <= 7; text = following(text)) {
      String value = text + '"';
      for (Function<JsonReader, @Nullable Object> reader : READERS.subList(0, 3)) {
        List<@Nullable Object> slow = read(value, "", reader);
        // what follows must not be taken for a part of the number
        for (String behind : List.of(" ".repeat(40), "\n\t\r ".repeat(10))) {
          assertThat(read(value, behind, reader)).as(value).isEqualTo(slow);
        }
      }
    }
  }

  /** Counts through all texts behind the quote, shorter ones first. */
  private static String following(String text) {
    String signs = "+-.09";
    int i = text.length() - 1;
    while (i > 0 && text.charAt(i) == '9') {
      i--;
    }
    if (i == 0) {
      return "\"" + "+".repeat(text.length());
    }
    char next = signs.charAt(signs.indexOf(text.charAt(i)) + 1);
    return text.substring(0, i) + next + "+".repeat(text.length() - i - 1);
  }

  private static String text(Random random) {
    if (random.nextInt(10) == 0) {
      return Long.toString(random.nextInt(2_000_000_000));
    }
    StringBuilder text = new StringBuilder("\"");
    text.append(List.of("", "", "+", "-", "--", " ").get(random.nextInt(6)));
    int length = random.nextInt(22);
    boolean digitsAlone = random.nextBoolean();
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(digitsAlone ? 40 : ALPHABET.length())));
    }
    if (random.nextInt(3) == 0 && length > 2) {
      text.insert(1 + random.nextInt(length), '.');
    }
    return text.append('"').toString();
  }

  private static List<@Nullable Object> read(
      String value, String behind, Function<JsonReader, @Nullable Object> reader) {
    Problems problems = new Problems();
    byte[] json = ("{\"a\":" + value + "}" + behind).getBytes(StandardCharsets.UTF_8);
    JsonReader in = new JsonReader(json, problems);
    in.beginObject();
    in.nextField(FIELDS, 0);
    Object read = reader.apply(in);
    assertThat(in.nextField(FIELDS, 1)).isEqualTo(-1);
    in.endDocument();
    return Arrays.asList(read, problems.heard);
  }

  @Test
  void names_of_any_length_and_in_any_order_are_found() {
    for (String behind : List.of("", " ".repeat(40))) {
      String json =
          "{\"sixteen__letters\":\"4\",\"이름\":\"5\",\"x\\\\y\":\"6\",\"fifteen_letters\" :\"3\","
              + "\"a\\\"\":\"0\",\"a\":\"1\",\"stk\":\"0\",\"stk_cd\":\"2\"}"
              + behind;
      JsonReader in = new JsonReader(json.getBytes(StandardCharsets.UTF_8), new Problems());
      in.beginObject();
      StringBuilder found = new StringBuilder();
      for (int index = in.nextField(FIELDS, 0);
          index >= 0;
          index = in.nextField(FIELDS, index + 1)) {
        found.append(index).append('=').append(in.readInteger()).append(' ');
      }
      assertThat(found.toString()).isEqualTo("3=4 4=5 5=6 2=3 0=1 1=2 ");
    }
  }

  @Test
  void an_exponent_beyond_all_bounds_is_absent_and_reported() {
    Problems problems = new Problems();
    byte[] json = "{\"a\":1e99999999999}".getBytes(StandardCharsets.UTF_8);
    JsonReader in = new JsonReader(json, problems);
    in.beginObject();
    in.nextField(FIELDS, 0);
    assertThat(in.readInteger()).isNull();
    assertThat(problems.heard).hasSize(1);
  }
}
