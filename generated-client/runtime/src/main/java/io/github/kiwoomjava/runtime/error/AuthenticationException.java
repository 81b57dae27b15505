package io.github.kiwoomjava.runtime.error;

/** Keys or token were not accepted. */
public final class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  AuthenticationException(ApiError error, Explanation explanation) {
    super(error, explanation);
  }
}
