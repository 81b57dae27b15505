package io.github.kiwoomjava.runtime.error;

/** The calling thread was interrupted, or the client closed, before there was an answer. */
public final class CallInterruptedException extends KiwoomException {
  private static final long serialVersionUID = 1L;

  /**
   * An end before time.
   *
   * @param sent whether any of the request may have left this machine
   */
  public CallInterruptedException(String operation, String message, boolean sent) {
    super(operation, message, sent, null);
  }
}
