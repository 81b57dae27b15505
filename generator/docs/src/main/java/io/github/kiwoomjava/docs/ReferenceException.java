package io.github.kiwoomjava.docs;

/** A specification that cannot be named or typed. */
public final class ReferenceException extends Exception {
  private static final long serialVersionUID = 1L;

  ReferenceException(String message) {
    super(message);
  }
}
