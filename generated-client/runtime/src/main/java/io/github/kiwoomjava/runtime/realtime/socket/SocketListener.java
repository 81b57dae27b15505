package io.github.kiwoomjava.runtime.realtime.socket;

import java.time.Duration;

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

  /**
   * Messages were lost although the connection stands, as a relay may find. They are reported as a
   * gap.
   *
   * @param since how long ago the last message was sent that surely came
   * @param until how long ago all was well again; not longer than {@code since}
   */
  default void missed(Duration since, Duration until) {}

  /** A binary message, which Kiwoom does not send. */
  void binary();

  /** The server closed the connection. */
  void closed(int code, String reason);

  /** The connection broke. */
  void failed(Throwable failure);
}
