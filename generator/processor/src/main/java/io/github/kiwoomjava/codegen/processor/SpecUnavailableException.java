package io.github.kiwoomjava.codegen.processor;

/** There is no usable spec; the message says what to do. */
final class SpecUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  SpecUnavailableException(String message) {
    super(message);
  }
}
