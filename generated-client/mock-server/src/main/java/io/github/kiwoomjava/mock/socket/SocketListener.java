package io.github.kiwoomjava.mock.socket;

/** Is told of what happens on the sockets; called from many threads. */
public interface SocketListener {
  /**
   * A message came in and is going to be handled.
   *
   * @param trnm its name; empty where it has none
   */
  void heard(SocketSession session, String trnm, String text);

  /** The rest; see {@link SocketEvent} for the parameters. */
  void happened(
      SocketSession session, SocketEvent.Kind kind, String name, String code, String detail);
}
