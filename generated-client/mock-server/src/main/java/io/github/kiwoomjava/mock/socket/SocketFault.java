package io.github.kiwoomjava.mock.socket;

import java.nio.charset.StandardCharsets;

/** Something bad that happens to a connection. */
@FunctionalInterface
public interface SocketFault {
  /** Happens to this connection. */
  void strike(Wire wire);

  /** The connection is lost without a close frame; the client sees 1006. */
  static SocketFault drop() {
    return Wire::abort;
  }

  /** A close frame with a code such as 1000, 1001 or 1011. */
  static SocketFault close(int code) {
    return wire -> wire.close(code, "");
  }

  /** No answer at all. */
  static SocketFault silence() {
    return wire -> {};
  }

  /** This text instead of an answer, be it JSON or not. */
  static SocketFault say(String text) {
    return wire -> wire.text(text);
  }

  /** A binary message, which Kiwoom never sends. */
  static SocketFault binary() {
    return wire -> wire.binary("binary".getBytes(StandardCharsets.UTF_8));
  }

  /** A frame that breaks the WebSocket protocol. */
  static SocketFault badFrame() {
    return Wire::badFrame;
  }

  /** The first half of this message, then the connection is lost. */
  static SocketFault cut(String message) {
    return wire -> {
      wire.beginning(message.substring(0, message.length() / 2));
      wire.abort();
    };
  }
}
