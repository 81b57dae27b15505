package io.github.kiwoomjava.runtime.error;

import org.jspecify.annotations.Nullable;

/** An element of the request is missing or wrong. */
public final class InvalidRequestException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String element;

  InvalidRequestException(ApiError error, Explanation explanation, @Nullable String element) {
    super(error, explanation);
    this.element = element;
  }

  /** The element as it is on the wire, or null if the answer names none. */
  public @Nullable String element() {
    return element;
  }
}
