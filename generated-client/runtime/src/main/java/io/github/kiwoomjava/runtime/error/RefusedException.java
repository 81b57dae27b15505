package io.github.kiwoomjava.runtime.error;

/** The server understood the call and will not do it. */
public final class RefusedException extends ApiException {
  private static final long serialVersionUID = 1L;

  RefusedException(ApiError error, Explanation explanation) {
    super(error, explanation);
  }
}
