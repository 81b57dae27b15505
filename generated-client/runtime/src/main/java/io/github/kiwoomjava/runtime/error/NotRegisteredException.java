package io.github.kiwoomjava.runtime.error;

/** This machine is not registered with Kiwoom, or is not the one that the token was issued to. */
public final class NotRegisteredException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotRegisteredException(ApiError error, Explanation explanation) {
    super(error, explanation);
  }
}
