package io.github.kiwoomjava.mock.error;

/**
 * An answer that is an error in Kiwoom's shape: a coarse {@code return_code}, and a {@code
 * return_msg} that carries the exact code in brackets.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final int returnCode;
  private final String code;

  Failure(int status, int returnCode, String code, String message) {
    // Part of normal work, thousands of times a second when a limiter is tried: no stack trace.
    super(message, null, false, false);
    this.status = status;
    this.returnCode = returnCode;
    this.code = code;
  }

  /** The HTTP status: 200, or 429 where a rate is exceeded. */
  public int status() {
    return status;
  }

  /** The coarse class: 2 input, 3 authentication, 5 rate, 7 service, 20 business. */
  public int returnCode() {
    return returnCode;
  }

  /** The exact code, such as {@code 1511} or {@code RC4058}. */
  public String code() {
    return code;
  }

  /** What {@code return_msg} says, brackets included. */
  public String returnMessage() {
    return String.valueOf(getMessage());
  }
}
