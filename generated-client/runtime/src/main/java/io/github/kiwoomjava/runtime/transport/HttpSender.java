package io.github.kiwoomjava.runtime.transport;

import java.util.concurrent.CompletableFuture;

/** Sends requests, each at most once, whatever happens. Thread-safe. */
public interface HttpSender extends AutoCloseable {
  /**
   * Sends a request without waiting. It must ask {@link HttpCall#tryHandOver()} before the body
   * leaves, and never repeat anything by itself.
   *
   * @return completes with the whole answer, or exceptionally with an {@link java.io.IOException};
   *     cancelling it breaks the exchange off
   */
  CompletableFuture<HttpReply> send(HttpCall call);

  /** Ends its threads and connections. */
  @Override
  void close();
}
