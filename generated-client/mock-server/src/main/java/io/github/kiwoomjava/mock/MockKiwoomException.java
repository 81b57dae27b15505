package io.github.kiwoomjava.mock;

import org.jspecify.annotations.Nullable;

/** The server cannot start or stop; the message says why and what to do. */
public final class MockKiwoomException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MockKiwoomException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
