package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.runtime.message.MessageCodec;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example, spoilt in many ways: no operation's types may fail on what is still JSON. */
class MutatedExamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROUNDS = 20;

  @TestFactory
  Stream<DynamicTest> spoiltExamplesAreReadAndWhatWasReadIsWritten() {
    return Spec.load().operations().stream()
        .map(sheet -> dynamicTest(sheet.id(), () -> spoil(sheet)));
  }

  private static void spoil(Operation sheet) throws IOException {
    ApiOperation<?, ?> generated = ApiCatalog.operation(sheet.id()).orElseThrow();
    Random random = new Random(sheet.id().hashCode());
    for (int round = 0; round < ROUNDS; round++) {
      for (JsonNode example : sheet.examples().request()) {
        read(generated.request(), new SpoiltJson(random).of(example), random);
      }
      for (JsonNode example : sheet.examples().response()) {
        read(generated.response(), new SpoiltJson(random).of(example), random);
      }
    }
  }

  private static <T> void read(MessageCodec<T> codec, JsonNode message, Random random)
      throws IOException {
    byte[] json = JSON.writeValueAsBytes(message);
    List<String> nameless = new ArrayList<>();
    T value =
        Codecs.decode(
            codec,
            json,
            (api, path, raw, reason) -> {
              if (api.isEmpty() || path.isEmpty() || reason.isEmpty()) {
                nameless.add("'" + raw + "' " + reason);
              }
            });

    assertThat(nameless).as("problems without a place in %s", message).isEmpty();
    assertThat(JSON.readTree(Codecs.encode(codec, value)).isObject()).isTrue();
    readBroken(codec, json, random);
  }

  /** Bytes cut off or changed are either readable or a {@link DecodingException}. */
  private static void readBroken(MessageCodec<?> codec, byte[] json, Random random) {
    byte[] cut = Arrays.copyOf(json, random.nextInt(json.length));
    assertThat(isReadable(codec, cut)).as("%d of %d bytes", cut.length, json.length).isFalse();
    byte[] changed = json.clone();
    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    isReadable(codec, changed);
  }

  private static boolean isReadable(MessageCodec<?> codec, byte[] json) {
    try {
      Codecs.decode(codec, json, (api, path, raw, reason) -> {});
      return true;
    } catch (DecodingException e) {
      assertThat(e).hasMessageContaining("at byte");
      return false;
    }
  }
}
