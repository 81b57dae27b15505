package io.github.kiwoomjava.runtime.mirror;

import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** How a value of one element is read and written. */
interface Value {
  /** Reads the value under the cursor; null if it is absent. */
  @Nullable Object read(JsonReader in);

  /** Writes a member, or the next place of a row. */
  void write(JsonWriter out, String element, @Nullable Object value);

  /** What stands for the value where the element does not come. */
  default @Nullable Object absent() {
    return null;
  }
}
