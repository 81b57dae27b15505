package io.github.kiwoomjava.mock;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A client as somebody without our library would write it. */
final class Caller {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final MockKiwoom mock;

  Caller(MockKiwoom mock) {
    this.mock = mock;
  }

  record Answer(int status, JsonNode body, java.net.http.HttpHeaders headers) {
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    int returnCode() {
      return body.path("return_code").asInt(-1);
    }

    String message() {
      return body.path("return_msg").asText();
    }
  }

  Answer post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(mock.baseUri().resolve(path))
            .header("Content-Type", "application/json;charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  Answer send(HttpRequest request) {
    HttpResponse<String> response = exchange(request);
    return new Answer(response.statusCode(), TestSpecs.json(response.body()), response.headers());
  }

  /** Calls without looking for JSON in the answer. */
  HttpResponse<String> raw(String apiId, String path, String body, String token) {
    return exchange(
        HttpRequest.newBuilder(mock.baseUri().resolve(path))
            .headers("api-id", apiId, "authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls with a good token. */
  Answer call(String apiId, String path, String body, String... more) {
    String[] headers = new String[4 + more.length];
    headers[0] = "api-id";
    headers[1] = apiId;
    headers[2] = "authorization";
    headers[3] = "Bearer " + token();
    System.arraycopy(more, 0, headers, 4, more.length);
    return post(path, body, headers);
  }

  Answer issue(String appKey, String secret) {
    return post(
        "/oauth2/token",
        "{\"grant_type\":\"client_credentials\",\"appkey\":\"%s\",\"secretkey\":\"%s\"}"
            .formatted(appKey, secret));
  }

  String token() {
    return issue("key", "secret").body().path("token").asText();
  }
}
