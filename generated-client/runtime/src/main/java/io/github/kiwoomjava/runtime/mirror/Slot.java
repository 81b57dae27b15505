package io.github.kiwoomjava.runtime.mirror;

import io.github.kiwoomjava.runtime.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * An element of an object.
 *
 * @param spellings the element, with others that it may come as behind bars
 * @param getter takes its value out of the Java object
 */
record Slot(String element, String spellings, Value value, Getter getter) {
  /** Takes one value out of an object. */
  interface Getter {
    @Nullable Object get(Object owner);
  }

  void write(Object owner, JsonWriter out) {
    value.write(out, element, getter.get(owner));
  }
}
