package io.github.kiwoomjava.cli.account;

/** Keys or profiles that are missing or cannot be used; the message says what to do. */
public final class ProfileException extends Exception {
  private static final long serialVersionUID = 1L;

  ProfileException(String message) {
    super(message);
  }

  ProfileException(String message, Throwable cause) {
    super(message, cause);
  }
}
