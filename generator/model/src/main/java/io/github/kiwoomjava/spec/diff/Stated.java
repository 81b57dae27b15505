package io.github.kiwoomjava.spec.diff;

import org.jspecify.annotations.Nullable;

/** What it means that a sheet states a fact, states another, or no longer states one. */
final class Stated {
  private Stated() {}

  /**
   * The verdict on a fact that tells how to read a value: another one gives the same wire another
   * meaning; the first one only says what was so already; without one nobody can tell.
   */
  static Level meaning(@Nullable Object old, @Nullable Object now) {
    if (old == null) {
      return Level.COMPATIBLE;
    }
    return now == null ? Level.RISKY : Level.BREAKING;
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
