package io.github.kiwoomjava.runtime.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {
  private boolean cancelled;

  @Test
  void a_body_of_just_the_limit_is_taken() {
    HttpResponse.BodySubscriber<byte[]> body = subscribed(Map.of());
    body.onNext(List.of(ByteBuffer.wrap(new byte[4]), ByteBuffer.wrap(new byte[3])));
    body.onNext(List.of(ByteBuffer.wrap(new byte[3])));
    body.onComplete();

    assertThat(body.getBody().toCompletableFuture().join()).hasSize(10);
    assertThat(cancelled).isFalse();
  }

  @Test
  void a_body_of_unknown_length_is_given_up_at_the_limit() {
    HttpResponse.BodySubscriber<byte[]> body = subscribed(Map.of());
    body.onNext(List.of(ByteBuffer.wrap(new byte[10])));
    assertThat(cancelled).isFalse();
    body.onNext(List.of(ByteBuffer.wrap(new byte[1])));
    body.onComplete();

    assertRefused(body);
  }

  @Test
  void a_body_that_announces_too_much_is_given_up_at_once() {
    assertRefused(subscribed(Map.of("Content-Length", List.of("11"))));
  }

  private void assertRefused(HttpResponse.BodySubscriber<byte[]> body) {
    CompletableFuture<byte[]> bytes = body.getBody().toCompletableFuture();
    assertThat(cancelled).isTrue();
    assertThat(bytes).isCompletedExceptionally();
    assertThat(bytes.handle((none, failure) -> failure).join())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than 10 bytes");
  }

  private HttpResponse.BodySubscriber<byte[]> subscribed(Map<String, List<String>> headers) {
    HttpResponse.BodySubscriber<byte[]> body =
        new LimitedBody(10)
            .apply(
                new HttpResponse.ResponseInfo() {
                  @Override
                  public int statusCode() {
                    return 200;
                  }

                  @Override
                  public HttpHeaders headers() {
                    return HttpHeaders.of(headers, (name, value) -> true);
                  }

                  @Override
                  public HttpClient.Version version() {
                    return HttpClient.Version.HTTP_1_1;
                  }
                });
    body.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {}

          @Override
          public void cancel() {
            cancelled = true;
          }
        });
    return body;
  }
}
