package io.github.kiwoomjava.cli.catalog;

/** A name that is no operation's, or that of several; the message names similar ones. */
public final class UnknownOperationException extends Exception {
  private static final long serialVersionUID = 1L;

  UnknownOperationException(String message) {
    super(message);
  }
}
