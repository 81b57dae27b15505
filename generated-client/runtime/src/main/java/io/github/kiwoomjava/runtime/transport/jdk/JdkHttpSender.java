package io.github.kiwoomjava.runtime.transport.jdk;

import io.github.kiwoomjava.runtime.transport.HttpCall;
import io.github.kiwoomjava.runtime.transport.HttpReply;
import io.github.kiwoomjava.runtime.transport.HttpSender;
import io.github.kiwoomjava.runtime.transport.HttpSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends through {@code java.net.http}, in HTTP/1.1 and without following redirects, so that nothing
 * is repeated behind our back. An order goes over a connection that has carried nothing before and
 * is closed after: a second answer to the order before it could be taken for its own.
 */
public final class JdkHttpSender implements HttpSender {
  /** Servers close idle connections after 5 seconds at the earliest. */
  private static final long FRESH = 4_000_000_000L;

  /** A thousand times the largest answer that was seen. */
  public static final int LARGEST = 128 << 20;

  private static final String OPERATION = "api-id";

  private final HttpSettings settings;
  private final LongSupplier nanoTime;
  private final ExecutorService executor;
  private volatile HttpClient queries;
  private final boolean reuse;
  private @Nullable HttpClient orders;
  private long ordersUsed;

  /**
   * A sender that gives each order a connection of its own.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  public JdkHttpSender(HttpSettings settings, LongSupplier nanoTime) {
    this(settings, nanoTime, false);
  }

  /**
   * A sender.
   *
   * @param nanoTime as {@link System#nanoTime}
   * @param reuse whether orders may use a connection that has carried an order before and was idle
   *     for four seconds at most
   */
  public JdkHttpSender(HttpSettings settings, LongSupplier nanoTime, boolean reuse) {
    this.settings = settings;
    this.nanoTime = nanoTime;
    this.reuse = reuse;
    executor =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "kiwoom-http");
              thread.setDaemon(true);
              return thread;
            });
    queries = newClient();
  }

  private HttpClient newClient() {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .executor(executor);
    if (settings.sslContext() != null) {
      builder.sslContext(settings.sslContext());
    }
    if (settings.proxy() != null) {
      builder.proxy(settings.proxy());
    }
    return builder.build();
  }

  @Override
  public CompletableFuture<HttpReply> send(HttpCall call) {
    HttpRequest request;
    try {
      request = request(call);
    } catch (IllegalArgumentException e) {
      return CompletableFuture.failedFuture(e);
    }
    HttpClient client = client(call);
    return new Exchange(call, client.sendAsync(request, body(call, client)));
  }

  /** The JDK's own waiting needs two changes of threads less than that for its future. */
  @Override
  public HttpReply sendAndWait(HttpCall call) throws IOException, InterruptedException {
    HttpClient client = client(call);
    try {
      return reply(call, client.send(request(call), body(call, client)));
    } finally {
      if (call.freshConnection()) {
        touch();
      }
    }
  }

  private static HttpRequest request(HttpCall call) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(call.uri()).POST(new OneShotBody(call));
    call.headers().forEach(builder::header);
    return builder.build();
  }

  private HttpClient client(HttpCall call) {
    return call.freshConnection() ? orderClient() : queries;
  }

  private LimitedBody body(HttpCall call, HttpClient client) {
    return call.freshConnection() && !reuse
        ? LimitedBody.closing(LARGEST, () -> discard(client))
        : new LimitedBody(LARGEST);
  }

  /**
   * A client that holds no connection, so that it opens one; or, where connections are used again,
   * one whose connections were in use a moment ago: an order over a connection that the server has
   * closed meanwhile would be lost, and could not be repeated.
   */
  private synchronized HttpClient orderClient() {
    long now = nanoTime.getAsLong();
    HttpClient client = orders;
    if (client == null || (reuse && now - ordersUsed > FRESH)) {
      JdkClients.end(client, "shutdown"); // lets an order that is under way finish
      client = newClient();
      orders = client;
    }
    ordersUsed = now;
    return client;
  }

  /** The client has kept a connection that has carried an order. */
  private synchronized void discard(HttpClient client) {
    if (orders == client) {
      JdkClients.end(client, "shutdown");
      orders = null;
    }
  }

  /** Cancelling it has to reach the JDK's own future; stages made of that would not do it. */
  private final class Exchange extends CompletableFuture<HttpReply> {
    private final HttpCall call;
    private final CompletableFuture<HttpResponse<byte[]>> response;

    Exchange(HttpCall call, CompletableFuture<HttpResponse<byte[]>> response) {
      this.call = call;
      this.response = response;
      var unused =
          response.whenComplete(
              (answer, failure) -> {
                if (call.freshConnection()) {
                  touch();
                }
                end(answer, failure);
              });
    }

    private void end(HttpResponse<byte[]> answer, @Nullable Throwable failure) {
      if (failure != null) {
        Throwable cause = failure.getCause();
        completeExceptionally(
            failure instanceof CompletionException && cause != null ? cause : failure);
        return;
      }
      try {
        complete(reply(call, answer));
      } catch (IOException e) {
        completeExceptionally(e);
      }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      response.cancel(true);
      return super.cancel(mayInterruptIfRunning);
    }
  }

  /** On one of them the answers have fallen behind the requests. */
  private synchronized void giveUpConnections() {
    JdkClients.end(queries, "shutdown"); // lets calls that are under way finish
    queries = newClient();
    JdkClients.end(orders, "shutdown");
    orders = null;
  }

  private synchronized void touch() {
    ordersUsed = nanoTime.getAsLong();
  }

  private HttpReply reply(HttpCall call, HttpResponse<byte[]> answer) throws IOException {
    String asked = call.headers().get(OPERATION);
    String named = answer.headers().firstValue(OPERATION).orElse("").strip();
    if (asked != null && !named.isEmpty() && !asked.equals(named)) {
      giveUpConnections();
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    byte[] sent = answer.body() == null ? new byte[0] : answer.body(); // none where a proxy refuses
    byte[] body = Gzip.decompressed(answer.headers().firstValue("content-encoding"), sent);
    return new HttpReply(answer.statusCode(), headers, body);
  }

  @Override
  public synchronized void close() {
    JdkClients.end(queries, "shutdownNow");
    JdkClients.end(orders, "shutdownNow");
    orders = null;
    executor.shutdown();
  }
}
