package io.github.kiwoomjava.runtime.error;

import org.jspecify.annotations.Nullable;

/** The root of everything that a call can fail with. */
public sealed class KiwoomException extends RuntimeException permits DecodingException {
  private static final long serialVersionUID = 1L;

  KiwoomException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Whether the server may have seen the request. */
  public boolean sent() {
    return true;
  }
}
