package io.github.kiwoomjava.runtime.realtime.socket;

import java.util.concurrent.CompletableFuture;

/** One open WebSocket. */
public interface RealtimeSocket {
  /**
   * Sends a text message.
   *
   * @return done when it was handed to the network. The caller waits for that before the next one.
   */
  CompletableFuture<?> send(String text);

  /**
   * Sends a ping frame, of which the server's pong is not waited for, to find out whether the
   * connection still stands. Does nothing unless overridden.
   *
   * @return done when it was handed to the network
   */
  default CompletableFuture<?> probe() {
    return CompletableFuture.completedFuture(null);
  }

  /** Sends a close frame with code 1000 and lets the server close. Does not wait. */
  void close();

  /** Gives the connection up at once. May be called more than once. */
  void abort();
}
