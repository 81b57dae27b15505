package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.socket.RealtimeSocket;
import io.github.kiwoomjava.runtime.realtime.socket.SocketListener;
import io.github.kiwoomjava.runtime.realtime.socket.SocketOpener;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Calls a user's opener, and its sockets, on threads that nobody waits for: each of their methods
 * may block for ever or throw anything, and the connection's own timeouts still count.
 */
final class ForeignOpener implements SocketOpener {
  private final SocketOpener opener;
  private final Executor threads;

  ForeignOpener(SocketOpener opener, Executor threads) {
    this.opener = opener;
    this.threads = threads;
  }

  @Override
  public CompletableFuture<RealtimeSocket> open(URI uri, SocketListener listener) {
    return call(threads, () -> opener.open(uri, listener))
        .thenApply(socket -> new Socket(Objects.requireNonNull(socket, "socket"), threads));
  }

  /** It is the user's to close. */
  @Override
  public void close() {}

  private static <T> CompletableFuture<T> call(
      Executor threads, Supplier<CompletableFuture<? extends T>> method) {
    CompletableFuture<T> result = new CompletableFuture<>();
    threads.execute(
        () -> {
          try {
            var unused =
                method
                    .get()
                    .whenComplete(
                        (value, failure) -> {
                          if (failure == null) {
                            result.complete(value);
                          } else {
                            result.completeExceptionally(failure);
                          }
                        });
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    return result;
  }

  private record Socket(RealtimeSocket socket, Executor threads) implements RealtimeSocket {
    @Override
    public CompletableFuture<?> send(String text) {
      return call(threads, () -> socket.send(text));
    }

    @Override
    public CompletableFuture<?> probe() {
      return call(threads, socket::probe);
    }

    @Override
    public void close() {
      threads.execute(socket::close);
    }

    @Override
    public void abort() {
      threads.execute(socket::abort);
    }
  }
}
