package io.github.kiwoomjava.runtime.error;

/** The order was refused; {@link #code()} is mostly an {@code RC} code. */
public final class OrderRejectedException extends ApiException {
  private static final long serialVersionUID = 1L;

  OrderRejectedException(ApiError error, Explanation explanation) {
    super(error, explanation);
  }
}
