package io.github.kiwoomjava.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.kiwoomjava.runtime.error.DecodingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has to hold for any bytes: our reader sees what Jackson sees, or refuses them. */
final class ReaderProperty {
  private ReaderProperty() {}

  /** Whether ours accepts the bytes; fails if it sees something else, or accepts them alone. */
  static boolean holds(byte[] json) {
    Map<String, @Nullable Object> ours;
    try {
      ours = Trees.ours(json);
    } catch (DecodingException e) {
      assertThat(e.offset()).isBetween(0, json.length);
      return false;
    } catch (RuntimeException e) {
      return fail("another exception for " + text(json), e);
    }
    try {
      assertThat((Object) ours).as(text(json)).isEqualTo(Trees.oracle(json));
    } catch (IOException e) {
      return fail("only Jackson refuses " + text(json), e);
    }
    return true;
  }

  static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
