package io.github.kiwoomjava.runtime.json;

import org.jspecify.annotations.Nullable;

/**
 * Reads one element of a list.
 *
 * @param <T> what it makes of it
 */
@FunctionalInterface
public interface ElementDecoder<T> {
  /**
   * Reads the value under the cursor, all of it.
   *
   * @return the element, or null if it is absent; absent elements are left out of the list
   */
  @Nullable T decode(JsonReader in);
}
