package io.github.kiwoomjava.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAheadTest {
  private static String type(String json) {
    return new JsonReader(json.getBytes(StandardCharsets.UTF_8)).lookAhead("type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"type\":\"0B\"}",
        " { \"type\" : \"0B\" } ",
        "{\"values\":{\"type\":\"x\",\"a\":[{\"type\":\"y\"}]},\"type\":\"0B\"}",
        "{\"a\":\"}]\\\"{\",\"b\":[],\"c\":{},\"type\":\"0B\",\"d\":",
        "{\"n\":-1.5e3,\"t\":true,\"z\":null,\"type\":\"0B\"}",
        "{\"한글\":\"값\",\"typ\":\"1\",\"types\":\"2\",\"type\":\"0B\"}"
      })
  void a_member_is_found_wherever_it_stands(String json) {
    assertThat(type(json)).isEqualTo("0B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "[\"type\",\"0B\"]",
        "\"type\"",
        "1",
        "",
        " ",
        "{\"type\":1}",
        "{\"type\":{}}",
        "{\"a\":{\"type\":\"0B\"}}",
        "{\"type\"}",
        "{\"type\":",
        "{\"type\":\"0B",
        "{type:\"0B\"}",
        "{\"a\":\"b\" \"type\":\"0B\"}",
        "{\"a\":,\"type\":\"0B\"}",
        "{\"a\":\"\\",
        "{\"a"
      })
  void what_is_not_there_is_null(String json) {
    assertThat(type(json)).isNull();
  }

  @Test
  void no_cut_and_no_wrong_byte_leads_to_an_exception() {
    byte[] good =
        "{\"a\":{\"b\":[1,\"\\\"\",{}]},\"c\":\"한\",\"type\":\"0B\"}"
            .getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThat(new JsonReader(cut).lookAhead("type")).isIn(null, "0B");
      for (int value = 0; value < 256; value++) {
        byte[] bad = good.clone();
        bad[length] = (byte) value;
        String found = new JsonReader(bad).lookAhead("type");
        assertThat(found == null || found.length() <= good.length).isTrue();
      }
    }
  }

  @Test
  void looking_ahead_does_not_move() {
    JsonReader in =
        new JsonReader("[{\"a\":\"1\",\"type\":\"0B\"}]".getBytes(StandardCharsets.UTF_8));
    in.beginArray();
    in.nextElement();
    int before = in.offset();
    assertThat(in.lookAhead("type")).isEqualTo("0B");
    assertThat(in.offset()).isEqualTo(before);
    in.skipValue();
    assertThat(in.nextElement()).isFalse();
    in.endDocument();
  }
}
