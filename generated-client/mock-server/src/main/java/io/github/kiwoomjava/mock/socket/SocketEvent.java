package io.github.kiwoomjava.mock.socket;

import java.time.Instant;

/**
 * Something that happened on a WebSocket, for logs. Events of the market are not among them: they
 * are many.
 *
 * @param time by the server's clock
 * @param session counted from 1 since the start
 * @param path of the WebSocket
 * @param name of the message that was answered or sent, such as {@code REG}; empty for the others
 * @param code 0 where all is well, else the protocol's code, such as {@code R10001}
 * @param detail the message that goes with the code, or what was asked for
 */
public record SocketEvent(
    Instant time, long session, String path, Kind kind, String name, String code, String detail) {

  /** What happened. */
  public enum Kind {
    /** A connection was accepted. */
    OPENED,
    /** A message of the client's was answered. */
    ANSWERED,
    /** The server ends the session. */
    ENDED,
    /** The connection is gone; the detail says how many messages it took. */
    CLOSED
  }

  /** Whether nothing went wrong. */
  public boolean isFine() {
    return code.equals("0");
  }
}
