package io.github.kiwoomjava.runtime.error;

import org.jspecify.annotations.Nullable;

/** The server answered, and the answer is an error. */
public abstract sealed class ApiException extends KiwoomException
    permits AuthenticationException,
        InvalidRequestException,
        NotOnMockException,
        NotRegisteredException,
        OrderRejectedException,
        RateLimitedException,
        RefusedException,
        ServerException {
  private static final long serialVersionUID = 1L;

  private final transient ApiError error;
  private final String explanation;
  private final String advice;

  ApiException(ApiError error, Explanation explanation) {
    super(error.operation(), describe(error, explanation), true, null);
    this.error = error;
    this.explanation = explanation.text();
    this.advice = explanation.advice();
  }

  private static String describe(ApiError error, Explanation explanation) {
    StringBuilder text = new StringBuilder(explanation.text()).append(' ');
    text.append(explanation.advice()).append(" (");
    if (error.code() != null) {
      text.append("code ").append(error.code()).append(", ");
    }
    if (error.returnCode() != null) {
      text.append("return_code ").append(error.returnCode()).append(", ");
    }
    text.append("HTTP ").append(error.status());
    if (!error.message().isEmpty()) {
      text.append(", Kiwoom says: ").append(error.message());
    }
    return text.append(')').toString();
  }

  /** The answer's own words and numbers. */
  public final ApiError error() {
    return error;
  }

  /** The exact code, such as {@code 1511} or {@code RC4058}, or null if the answer has none. */
  public final @Nullable String code() {
    return error.code();
  }

  /** What the code means, in English. */
  public final String explanation() {
    return explanation;
  }

  /** What to do about it, in English. */
  public final String advice() {
    return advice;
  }
}
