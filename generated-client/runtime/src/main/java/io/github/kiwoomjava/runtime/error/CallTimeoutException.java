package io.github.kiwoomjava.runtime.error;

import org.jspecify.annotations.Nullable;

/** The call's time was over before there was an answer. */
public final class CallTimeoutException extends KiwoomException {
  private static final long serialVersionUID = 1L;

  /**
   * A timeout.
   *
   * @param sent whether any of the request may have left this machine
   * @param cause the failure that the last try ended with, or null if it was still under way
   */
  public CallTimeoutException(
      String operation, String message, boolean sent, @Nullable Throwable cause) {
    super(operation, message, sent, cause);
  }
}
