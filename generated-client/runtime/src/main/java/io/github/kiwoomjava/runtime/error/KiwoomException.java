package io.github.kiwoomjava.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that a call can fail with. Messages say what happened, in which operation,
 * and what to do; they hold no secrets.
 */
public abstract sealed class KiwoomException extends RuntimeException
    permits ApiException,
        CallInterruptedException,
        CallTimeoutException,
        DecodingException,
        OrderNotAllowedException,
        PacingException,
        PagingException,
        RealtimeException,
        TransportException {
  private static final long serialVersionUID = 1L;

  private final String operation;
  private final boolean sent;

  KiwoomException(String operation, String message, boolean sent, @Nullable Throwable cause) {
    super(operation.isEmpty() ? message : operation + ": " + message, cause);
    this.operation = operation;
    this.sent = sent;
  }

  /** The API id of the operation that failed, or empty if there was none. */
  public final String operation() {
    return operation;
  }

  /**
   * Whether the server may have seen the request that failed. If false, it surely has not, and the
   * call had no effect.
   */
  public final boolean sent() {
    return sent;
  }
}
