package io.github.kiwoomjava.spec.json;

import org.jspecify.annotations.Nullable;

/** The text is not a spec of the known schema. The message names the source and the place. */
public final class SpecJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SpecJsonException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
