package io.github.kiwoomjava.runtime.transport;

import java.io.IOException;

/** An answer that is larger than any that a server in its senses sends. */
public final class AnswerTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  public AnswerTooLargeException(String message) {
    super(message);
  }
}
