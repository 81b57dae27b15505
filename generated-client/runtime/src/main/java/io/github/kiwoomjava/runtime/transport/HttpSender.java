package io.github.kiwoomjava.runtime.transport;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

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

  /**
   * Sends a request and waits, which may be quicker than {@link #send} and waiting for that. Under
   * the same conditions.
   *
   * @throws InterruptedException if the thread was interrupted; the exchange is broken off
   */
  default HttpReply sendAndWait(HttpCall call) throws IOException, InterruptedException {
    CompletableFuture<HttpReply> exchange = send(call);
    try {
      return exchange.get();
    } catch (InterruptedException e) {
      exchange.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  /** Ends its threads and connections. */
  @Override
  void close();
}
