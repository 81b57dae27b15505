package io.github.kiwoomjava.benchmarks.call;

import io.github.kiwoomjava.benchmarks.payload.Payload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * The JDK's client with the same bytes there and back, which takes the answer into memory and does
 * nothing with it. The token that our client gets before its first call, it gets as well.
 */
final class BareCaller implements Caller {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final String id;
  private final String path;
  private final String body;
  private boolean hasToken;

  BareCaller(URI server, Payload answer) {
    this.server = server;
    id = answer.operation();
    path = answer == Payload.SMALL ? "/api/dostk/sect" : "/api/dostk/chart";
    body =
        answer == Payload.SMALL
            ? "{\"stk_cd\":\"005930\"}"
            : "{\"stk_cd\":\"005930\",\"base_dt\":\"20261120\",\"upd_stkpc_tp\":\"1\"}";
  }

  @Override
  public byte[] call() throws IOException, InterruptedException {
    if (!hasToken) {
      send("/oauth2/token", "{\"grant_type\":\"client_credentials\"}");
      hasToken = true;
    }
    return send(path, body);
  }

  private byte[] send(String to, String text) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(to))
            .header("Content-Type", "application/json;charset=UTF-8")
            .header("api-id", id)
            .header("authorization", "Bearer a-token")
            .POST(HttpRequest.BodyPublishers.ofString(text))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  @Override
  public void close() {
    // it ends with its last user
  }
}
