package io.github.kiwoomjava.cli.call;

import io.github.kiwoomjava.runtime.error.CallInterruptedException;
import io.github.kiwoomjava.runtime.error.CallTimeoutException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.OrderNotAllowedException;
import io.github.kiwoomjava.runtime.error.PacingException;
import io.github.kiwoomjava.runtime.error.TransportException;

/** Exit codes, the same for all commands that talk to Kiwoom. */
public final class Outcome {
  /** All is well; an order was accepted. */
  public static final int OK = 0;

  /** The server refused. */
  public static final int REFUSED = 1;

  /** Nothing was sent. */
  public static final int WRONG_USE = 2;

  /** No connection, or no answer in time; not for orders that may have been sent. */
  public static final int NOT_CONNECTED = 3;

  /** An order may or may not stand. */
  public static final int UNKNOWN_ORDER = 4;

  private Outcome() {}

  /** The code for what a call ended with. */
  public static int of(Throwable failure) {
    if (failure instanceof TransportException
        || failure instanceof CallTimeoutException
        || failure instanceof PacingException
        || failure instanceof CallInterruptedException) {
      return NOT_CONNECTED;
    }
    if (failure instanceof KiwoomException && !(failure instanceof OrderNotAllowedException)) {
      return REFUSED;
    }
    return WRONG_USE;
  }
}
