package io.github.kiwoomjava.runtime.message;

import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.json.ProblemListener;

/** Messages to bytes and back, without a client. */
public final class Codecs {
  private Codecs() {}

  /**
   * Reads one JSON document, all of it.
   *
   * @param problems hears of values that could not be read; such a value is absent in the result
   * @throws io.github.kiwoomjava.runtime.error.DecodingException if the bytes are not JSON
   */
  public static <T> T decode(MessageCodec<T> codec, byte[] json, ProblemListener problems) {
    JsonReader in = new JsonReader(json, problems);
    T value = codec.decode(in);
    in.endDocument();
    return value;
  }

  /** Writes a message as a JSON document in UTF-8. */
  public static <T> byte[] encode(MessageCodec<T> codec, T value) {
    JsonWriter out = new JsonWriter();
    codec.encode(value, out);
    return out.toByteArray();
  }
}
