package io.github.kiwoomjava.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.mock.MockKiwoom;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A WebSocket of the JDK that registers stocks and only counts the messages. */
final class CountingSocket implements WebSocket.Listener, AutoCloseable {
  private static final long PATIENCE_MILLIS = TimeUnit.MINUTES.toMillis(5);

  private final WebSocket socket;
  private final String items;
  private volatile long count;
  private long wanted = Long.MAX_VALUE;

  CountingSocket(MockKiwoom mock, List<String> items) throws Exception {
    this.items = new ObjectMapper().writeValueAsString(items);
    HttpClient http = HttpClient.newHttpClient();
    HttpResponse<String> token =
        http.send(
            HttpRequest.newBuilder(mock.baseUri().resolve("/oauth2/token"))
                .header("api-id", "au10001")
                .header("Content-Type", "application/json;charset=UTF-8")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"grant_type\":\"client_credentials\",\"appkey\":\"app-key\","
                            + "\"secretkey\":\"secret-key\"}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(mock.webSocketUri() + "/api/dostk/websocket"), this)
            .get(1, TimeUnit.MINUTES);
    say(
        "{\"trnm\":\"LOGIN\",\"token\":\"%s\"}"
            .formatted(new ObjectMapper().readTree(token.body()).path("token").asText()));
  }

  /** Everything that comes from now on counts from 0, the answer not. */
  void register() throws Exception {
    say(registration("REG"));
  }

  void unregister() throws Exception {
    say(registration("REMOVE"));
  }

  private String registration(String service) {
    return "{\"trnm\":\"%s\",\"grp_no\":\"1\",\"refresh\":\"1\",\"data\":[{\"item\":%s,\"type\":[\"0B\"]}]}"
        .formatted(service, items);
  }

  /** Sends something and waits for the answer, which does not count. */
  private void say(String text) throws Exception {
    long before = count;
    socket.sendText(text, true).get(1, TimeUnit.MINUTES);
    await(before + 1);
    synchronized (this) {
      count = before;
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    if (last) {
      long now = count + 1;
      count = now;
      if (now >= wanted) {
        synchronized (this) {
          notifyAll();
        }
      }
    }
    webSocket.request(1);
    return null;
  }

  synchronized void await(long until) throws InterruptedException, TimeoutException {
    wanted = until;
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (count < until) {
      long left = end - System.currentTimeMillis();
      if (left <= 0) {
        throw new TimeoutException(count + " messages came, not " + until);
      }
      wait(Math.min(left, 100));
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
