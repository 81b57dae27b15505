package io.github.kiwoomjava.runtime.error;

/** The server failed, or answered with something that is no answer. */
public final class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  ServerException(ApiError error, Explanation explanation) {
    super(error, explanation);
  }
}
