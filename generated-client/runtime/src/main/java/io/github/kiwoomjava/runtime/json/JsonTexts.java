package io.github.kiwoomjava.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads what generated types hold out of JSON at hand, as clients read it from the server. */
public final class JsonTexts {
  private JsonTexts() {}

  /**
   * Reads one JSON document, all of it, and logs values that cannot be read.
   *
   * @throws io.github.kiwoomjava.runtime.error.DecodingException if it is not JSON, or not of the
   *     kind that the decoder expects
   */
  public static <T> T read(String json, ElementDecoder<T> decoder) {
    return read(json, decoder, ProblemListener.warningOnce());
  }

  /**
   * Reads one JSON document, all of it.
   *
   * @param problems hears of values that cannot be read; they are absent in the result
   * @throws io.github.kiwoomjava.runtime.error.DecodingException if it is not JSON, or not of the
   *     kind that the decoder expects
   */
  public static <T> T read(String json, ElementDecoder<T> decoder, ProblemListener problems) {
    return read(json.getBytes(StandardCharsets.UTF_8), decoder, problems);
  }

  /**
   * Reads one JSON document in UTF-8, all of it, and logs values that cannot be read.
   *
   * @throws io.github.kiwoomjava.runtime.error.DecodingException if it is not JSON, or not of the
   *     kind that the decoder expects
   */
  public static <T> T read(byte[] json, ElementDecoder<T> decoder) {
    return read(json, decoder, ProblemListener.warningOnce());
  }

  /**
   * Reads one JSON document in UTF-8, all of it.
   *
   * @param problems hears of values that cannot be read; they are absent in the result
   * @throws io.github.kiwoomjava.runtime.error.DecodingException if it is not JSON, or not of the
   *     kind that the decoder expects
   */
  public static <T> T read(byte[] json, ElementDecoder<T> decoder, ProblemListener problems) {
    Objects.requireNonNull(problems, "problems");
    JsonReader in = new JsonReader(json, problems);
    T value = decoder.decode(in);
    in.endDocument();
    if (value == null) {
      throw in.broken("an object, or an array where the server sends one, was expected", 0);
    }
    return value;
  }
}
