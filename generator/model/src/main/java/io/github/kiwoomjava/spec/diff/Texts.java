package io.github.kiwoomjava.spec.diff;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares cells as people read them: white space tells nothing. */
final class Texts {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\u200b\ufeff]+");

  private Texts() {}

  static boolean same(@Nullable String one, @Nullable String other) {
    return bare(one).equals(bare(other));
  }

  static String bare(@Nullable String text) {
    return text == null ? "" : SPACE.matcher(text).replaceAll("");
  }

  /** Null where there is nothing to read. */
  static @Nullable String orNull(@Nullable String text) {
    return bare(text).isEmpty() ? null : text;
  }
}
