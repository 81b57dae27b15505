package io.github.kiwoomjava.runtime.realtime.socket.jdk;

import io.github.kiwoomjava.runtime.realtime.socket.RealtimeSocket;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** The JDK's WebSocket. */
final class JdkSocket implements RealtimeSocket {
  private final WebSocket socket;

  JdkSocket(WebSocket socket) {
    this.socket = socket;
  }

  @Override
  public CompletableFuture<?> send(String text) {
    return socket.sendText(text, true);
  }

  @Override
  public CompletableFuture<?> probe() {
    return socket.sendPing(ByteBuffer.allocate(0));
  }

  @Override
  public void close() {
    var unused = socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
  }

  @Override
  public void abort() {
    socket.abort();
  }
}
