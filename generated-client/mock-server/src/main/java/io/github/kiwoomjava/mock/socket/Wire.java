package io.github.kiwoomjava.mock.socket;

/** One WebSocket connection, seen from the server. Messages go out in the order of the calls. */
public interface Wire {
  /** Sends a text message. */
  void text(String message);

  /** Closes with a close frame. */
  void close(int code, String reason);

  /** Drops the connection without a close frame. */
  void abort();
}
