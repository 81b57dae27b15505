package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.trading.Values.Value;
import org.jspecify.annotations.Nullable;

/** Something that can be said of a frame. */
interface Quantity {
  /**
   * The value, or null where there is none.
   *
   * @param n which one, where an element has a number in its name, otherwise 0
   */
  @Nullable Value of(Frame frame, int n);
}
