package io.github.kiwoomjava.mock;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A WebSocket client as somebody without our library would write it. */
final class SocketCaller implements WebSocket.Listener, AutoCloseable {
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final WebSocket socket;
  private final MockKiwoom mock;
  private volatile int frames;

  SocketCaller(MockKiwoom mock) {
    this.mock = mock;
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(mock.webSocketUri() + "/api/dostk/websocket"), this)
            .join();
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    frames++;
    if (last) {
      messages.add(partial.toString());
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
    closed.complete(statusCode);
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable error) {
    closed.complete(1006);
  }

  void send(String message) {
    socket.sendText(message, true).join();
  }

  String nextText() {
    try {
      String message = messages.poll(10, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("no message came");
      }
      return message;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode next() {
    return TestSpecs.json(nextText());
  }

  /**
   * Waits for the end; 1006 for one without a close frame. The JDK's client at times overlooks a
   * lost connection until it writes (seen with 17 and 25), so it is made to write.
   */
  int closeCode() {
    for (int i = 0; i < 100; i++) {
      try {
        return closed.get(100, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        socket
            .sendPing(ByteBuffer.allocate(0))
            .whenComplete((sent, failure) -> completeIf(failure != null));
      } catch (ExecutionException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("the connection stayed open");
  }

  private void completeIf(boolean failed) {
    if (failed) {
      closed.complete(1006);
    }
  }

  int frames() {
    return frames;
  }

  boolean isQuiet() {
    return messages.isEmpty();
  }

  SocketCaller login() {
    return login("key");
  }

  SocketCaller login(String appKey) {
    String token = new Caller(mock).issue(appKey, "s").body().path("token").asText();
    send("{\"trnm\":\"LOGIN\",\"token\":\"" + token + "\"}");
    JsonNode answer = next();
    if (answer.path("return_code").asInt(-1) != 0) {
      throw new AssertionError(answer.toString());
    }
    return this;
  }

  /** Registers and waits for the acknowledgement. */
  JsonNode register(String group, String refresh, String type, String... items) {
    send(registration("REG", group, refresh, type, items));
    return next();
  }

  static String registration(
      String trnm, String group, String refresh, String type, String... items) {
    return "{\"trnm\":\"%s\",\"grp_no\":\"%s\",\"refresh\":\"%s\",\"data\":[{\"item\":[%s],\"type\":[\"%s\"]}]}"
        .formatted(
            trnm,
            group,
            refresh,
            java.util.Arrays.stream(items)
                .map(item -> item.startsWith("{") ? item : "\"" + item + "\"")
                .collect(java.util.stream.Collectors.joining(",")),
            type);
  }

  /** The price of the next event. */
  String nextPrice() {
    return next().path("data").path(0).path("values").path("10").asText();
  }

  /** Says something and waits for its answer, so that all before has been heard. */
  void settle() {
    send("{\"trnm\":\"CNSRLST\"}");
    next();
  }

  @Override
  public void close() {
    socket.abort();
  }
}
