package io.github.kiwoomjava.mock.socket;

/**
 * One WebSocket connection, seen from the server. Messages go out in the order of the calls, also
 * from several threads; a call may wait while the client is slow to read.
 */
public interface Wire {
  /** Sends a text message, in several frames if it is long. */
  void text(String message);

  /** Sends the beginning of a text message whose end never comes. */
  void beginning(String part);

  /** Sends a binary message. */
  void binary(byte[] message);

  /** Sends a text frame whose bytes are no UTF-8, which the protocol forbids. */
  void badFrame();

  /** Closes with a close frame. */
  void close(int code, String reason);

  /** Drops the connection without a close frame. */
  void abort();
}
