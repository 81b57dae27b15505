package io.github.kiwoomjava.cli.call;

import io.github.kiwoomjava.runtime.error.CallInterruptedException;
import io.github.kiwoomjava.runtime.error.CallTimeoutException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.OrderNotAllowedException;
import io.github.kiwoomjava.runtime.error.PacingException;
import io.github.kiwoomjava.runtime.error.TransportException;

/** Exit codes, the same for all commands that talk to Kiwoom. */
public final class Outcome {
  public static final int OK = 0;
  public static final int REFUSED = 1;
  public static final int WRONG_USE = 2;
  public static final int NOT_CONNECTED = 3;
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
