package io.github.kiwoomjava.runtime.error;

/** Real orders are switched off in this client. Nothing was sent. */
public final class OrderNotAllowedException extends KiwoomException {
  private static final long serialVersionUID = 1L;

  /** A refusal with its reason. */
  public OrderNotAllowedException(String operation, String message) {
    super(operation, message, false, null);
  }
}
