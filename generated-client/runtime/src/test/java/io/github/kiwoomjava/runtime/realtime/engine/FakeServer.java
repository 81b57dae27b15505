package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.socket.RealtimeSocket;
import io.github.kiwoomjava.runtime.realtime.socket.SocketListener;
import io.github.kiwoomjava.runtime.realtime.socket.SocketOpener;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server without sockets: answers at once, on the thread that asks. */
final class FakeServer implements SocketOpener {
  final List<Socket> sockets = new ArrayList<>();
  int opened;
  boolean reachable = true;
  boolean answering = true;
  boolean takesWrites = true;

  /** What it answers in place of success, by message; null for success. */
  Function<String, @Nullable String> answers = text -> null;

  @Override
  public CompletableFuture<RealtimeSocket> open(URI uri, SocketListener listener) {
    if (!reachable) {
      return CompletableFuture.failedFuture(new IOException("unreachable"));
    }
    opened++;
    Socket socket = new Socket(listener);
    sockets.add(socket);
    return CompletableFuture.completedFuture(socket);
  }

  @Override
  public void close() {
    throw new AssertionError("what a test puts in is not closed");
  }

  /** The open socket. */
  Socket socket() {
    return sockets.get(sockets.size() - 1);
  }

  final class Socket implements RealtimeSocket {
    final SocketListener listener;
    final List<String> sent = new ArrayList<>();
    boolean aborted;
    boolean ended;

    Socket(SocketListener listener) {
      this.listener = listener;
    }

    @Override
    public CompletableFuture<?> send(String text) {
      sent.add(text);
      if (!takesWrites) {
        return new CompletableFuture<>();
      }
      String service = text.replaceAll(".*\"trnm\":\"(\\w+)\".*", "$1");
      if (answering && !service.equals("PING")) {
        String other = answers.apply(text);
        say(other != null ? other : "{\"trnm\":\"" + service + "\",\"return_code\":0}");
      }
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<?> probe() {
      return ended
          ? CompletableFuture.failedFuture(new IOException("Broken pipe"))
          : CompletableFuture.completedFuture(null);
    }

    void say(String text) {
      listener.text(text, true);
    }

    void trade(String item, String price) {
      say(
          "{\"trnm\":\"REAL\",\"data\":[{\"type\":\"0B\",\"item\":\"%s\",\"values\":{\"10\":\"%s\"}}]}"
              .formatted(item, price));
    }

    @Override
    public void close() {
      sockets.remove(this);
      listener.closed(1000, "");
    }

    @Override
    public void abort() {
      aborted = true;
      sockets.remove(this);
    }
  }
}
