package io.github.kiwoomjava.runtime.realtime.socket;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Opens WebSockets; can be replaced. Thread-safe. */
public interface SocketOpener extends AutoCloseable {
  /**
   * Opens one.
   *
   * @param listener may hear of messages before the future is done
   * @return the socket, or exceptional if there is no connection
   */
  CompletableFuture<RealtimeSocket> open(URI uri, SocketListener listener);

  /** Gives up threads. Open sockets are closed before. */
  @Override
  void close();
}
