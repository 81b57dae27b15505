package io.github.kiwoomjava.runtime.micrometer;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names for what became of a call; as many as there are kinds of exceptions, and one more. */
final class Outcomes {
  private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final String SUFFIX = "Exception";

  private Outcomes() {}

  /** {@code ok}, or the exception's name in the manner of tags: {@code rate_limited}. */
  static String of(@Nullable KiwoomException failure) {
    if (failure == null) {
      return "ok";
    }
    String name = failure.getClass().getSimpleName();
    String kind = name.substring(0, name.length() - SUFFIX.length());
    return WORD.matcher(kind).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
