package io.github.kiwoomjava.runtime.realtime.socket.jdk;

import io.github.kiwoomjava.runtime.realtime.socket.RealtimeSocket;
import io.github.kiwoomjava.runtime.realtime.socket.SocketListener;
import io.github.kiwoomjava.runtime.realtime.socket.SocketOpener;
import io.github.kiwoomjava.runtime.transport.HttpSettings;
import io.github.kiwoomjava.runtime.transport.jdk.JdkClients;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Opens WebSockets with {@code java.net.http}. */
public final class JdkSocketOpener implements SocketOpener {
  private final HttpSettings settings;
  private @Nullable HttpClient client;
  private @Nullable ExecutorService executor;
  private boolean closed;

  /** An opener without any thread yet. */
  public JdkSocketOpener(HttpSettings settings) {
    this.settings = settings;
  }

  @Override
  public CompletableFuture<RealtimeSocket> open(URI uri, SocketListener listener) {
    HttpClient http;
    try {
      http = client();
    } catch (IllegalStateException e) {
      return CompletableFuture.failedFuture(e);
    }
    return http.newWebSocketBuilder()
        .connectTimeout(settings.connectTimeout())
        .buildAsync(uri, new JdkSocketListener(listener))
        .thenApply(JdkSocket::new);
  }

  private synchronized HttpClient client() {
    if (closed) {
      throw new IllegalStateException("The session is closed");
    }
    HttpClient existing = client;
    if (existing != null) {
      return existing;
    }
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "kiwoom-socket");
              thread.setDaemon(true);
              return thread;
            });
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            .executor(threads);
    if (settings.sslContext() != null) {
      builder.sslContext(settings.sslContext());
    }
    if (settings.proxy() != null) {
      builder.proxy(settings.proxy());
    }
    HttpClient made = builder.build();
    client = made;
    executor = threads;
    return made;
  }

  /** On Java 17 the client's own thread ends when nobody holds the client any more. */
  @Override
  public synchronized void close() {
    closed = true;
    JdkClients.end(client, "shutdownNow");
    client = null;
    if (executor != null) {
      executor.shutdown();
    }
  }
}
