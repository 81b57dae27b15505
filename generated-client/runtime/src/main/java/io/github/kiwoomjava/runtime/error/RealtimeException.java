package io.github.kiwoomjava.runtime.error;

import org.jspecify.annotations.Nullable;

/** A realtime session, or something asked for in it, failed. */
public final class RealtimeException extends KiwoomException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String code;

  /**
   * A failure.
   *
   * @param service the message that was refused, such as {@code REG}, or the path of the connection
   * @param message what happened and what to do
   * @param code Kiwoom's code, such as {@code 100013} or {@code R10001}, or null
   * @param sent whether the server may have seen what failed
   */
  public RealtimeException(
      String service,
      String message,
      @Nullable String code,
      boolean sent,
      @Nullable Throwable cause) {
    super(service, message, sent, cause);
    this.code = code;
  }

  /** Kiwoom's code, such as {@code 100013} or {@code R10001}, or null if there is none. */
  public @Nullable String code() {
    return code;
  }
}
