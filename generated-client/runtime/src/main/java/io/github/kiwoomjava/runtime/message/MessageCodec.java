package io.github.kiwoomjava.runtime.message;

import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;

/**
 * Reads and writes one kind of message. Generated; has no state.
 *
 * @param <T> the message's type
 */
public interface MessageCodec<T> {
  /**
   * Reads a message from the value under the cursor.
   *
   * @return the message, never null; what the document does not hold is absent in it
   * @throws io.github.kiwoomjava.runtime.error.DecodingException if the bytes are not JSON
   */
  T decode(JsonReader in);

  /** Writes a message as one JSON object; absent values are left out. */
  void encode(T value, JsonWriter out);
}
