package io.github.kiwoomjava.runtime.error;

/** The mock server does not offer the operation. */
public final class NotOnMockException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotOnMockException(ApiError error, Explanation explanation) {
    super(error, explanation);
  }
}
