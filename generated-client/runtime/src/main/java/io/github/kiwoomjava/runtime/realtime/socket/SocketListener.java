package io.github.kiwoomjava.runtime.realtime.socket;

/**
 * Hears what comes over one WebSocket. Calls come one after the other, and the next one only when
 * the last has returned. Nothing comes after {@link #closed} or {@link #failed}.
 */
public interface SocketListener {
  /**
   * A message or a part of one.
   *
   * @param part must not be kept
   * @param last whether the message ends with it
   */
  void text(CharSequence part, boolean last);

  /** A binary message, which Kiwoom does not send. */
  void binary();

  /** The server closed the connection. */
  void closed(int code, String reason);

  /** The connection broke. */
  void failed(Throwable failure);
}
