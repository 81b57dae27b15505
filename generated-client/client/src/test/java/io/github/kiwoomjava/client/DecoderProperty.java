package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.runtime.message.MessageCodec;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to hold for any bytes: a generated decoder refuses them, or what it reads survives being
 * written and read again without a problem.
 */
final class DecoderProperty {
  private DecoderProperty() {}

  /** Whether the decoder accepts the bytes. */
  static <T> boolean holds(MessageCodec<T> codec, byte[] json) {
    T value;
    try {
      value = Codecs.decode(codec, json, ProblemListener.ignoring());
    } catch (DecodingException e) {
      assertThat(e.offset()).isBetween(0, json.length);
      return false;
    }
    List<String> problems = new ArrayList<>();
    T again =
        Codecs.decode(
            codec,
            Codecs.encode(codec, value),
            (operation, path, raw, reason) -> problems.add(path + " '" + raw + "' " + reason));
    assertThat(problems).isEmpty();
    assertThat(again).isEqualTo(value);
    return true;
  }
}
