package io.github.kiwoomjava.runtime.value;

import org.jspecify.annotations.Nullable;

/**
 * A value out of an open set of codes. Generated code types implement it; a code that the sheets do
 * not list is kept as it came.
 */
public interface CodeValue {
  /** The code on the wire, never blank. */
  String raw();

  /** What the sheets call it, or null if they do not list it. */
  @Nullable String koreanLabel();
}
