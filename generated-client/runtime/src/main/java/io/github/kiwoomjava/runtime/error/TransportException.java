package io.github.kiwoomjava.runtime.error;

import org.jspecify.annotations.Nullable;

/** The connection could not be made, or broke. {@link #sent()} tells the two apart. */
public final class TransportException extends KiwoomException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure of the connection.
   *
   * @param sent whether any of the request may have left this machine
   */
  public TransportException(
      String operation, String message, boolean sent, @Nullable Throwable cause) {
    super(operation, message, sent, cause);
  }
}
