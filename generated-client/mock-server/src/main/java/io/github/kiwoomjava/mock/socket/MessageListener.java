package io.github.kiwoomjava.mock.socket;

/** Is told of each message that comes in, before it is handled. */
@FunctionalInterface
public interface MessageListener {
  /**
   * A message came in.
   *
   * @param trnm its name; empty where it has none
   */
  void heard(SocketSession session, String trnm, String text);
}
