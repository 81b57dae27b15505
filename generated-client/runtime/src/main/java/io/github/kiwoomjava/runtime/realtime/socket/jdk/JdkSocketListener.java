package io.github.kiwoomjava.runtime.realtime.socket.jdk;

import io.github.kiwoomjava.runtime.realtime.socket.SocketListener;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Passes on what the JDK's WebSocket hears. It calls one method after the other. */
final class JdkSocketListener implements WebSocket.Listener {
  private final SocketListener listener;

  JdkSocketListener(SocketListener listener) {
    this.listener = listener;
  }

  /** Everything is wanted as it comes: what a listener cannot take waits elsewhere. */
  @Override
  public void onOpen(WebSocket socket) {
    socket.request(Long.MAX_VALUE);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    listener.text(data, last);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    if (last) {
      listener.binary();
    }
    return null;
  }

  /** The JDK answers it by itself, and {@link #onOpen} has asked for all that follows. */
  @Override
  public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    listener.closed(code, reason);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    listener.failed(error);
  }
}
