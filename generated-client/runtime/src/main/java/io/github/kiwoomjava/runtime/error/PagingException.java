package io.github.kiwoomjava.runtime.error;

import org.jspecify.annotations.Nullable;

/** The pages do not go on as they should. Pages that were delivered are good. */
public final class PagingException extends KiwoomException {
  private static final long serialVersionUID = 1L;

  /**
   * A fault in the sequence of pages.
   *
   * @param cause null if the pages themselves are the fault
   */
  public PagingException(String operation, String message, @Nullable Throwable cause) {
    super(operation, message, true, cause);
  }
}
