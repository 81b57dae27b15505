package io.github.kiwoomjava.runtime.transport;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Takes a body into memory, but no more of it than a limit: a server gone mad must not take the
 * process with it. A larger body fails with an {@link IOException}, and the connection is dropped.
 */
final class LimitedBody implements HttpResponse.BodyHandler<byte[]> {
  private final long limit;

  LimitedBody(long limit) {
    this.limit = limit;
  }

  @Override
  public HttpResponse.BodySubscriber<byte[]> apply(HttpResponse.ResponseInfo info) {
    return new Subscriber(
        HttpResponse.BodySubscribers.ofByteArray(),
        limit,
        info.headers().firstValueAsLong("content-length").orElse(0));
  }

  private static final class Subscriber implements HttpResponse.BodySubscriber<byte[]> {
    private final HttpResponse.BodySubscriber<byte[]> body;
    private final long limit;
    private final long announced;
    private long came;
    private Flow.@Nullable Subscription subscription;
    private boolean tooLarge;

    Subscriber(HttpResponse.BodySubscriber<byte[]> body, long limit, long announced) {
      this.body = body;
      this.limit = limit;
      this.announced = announced;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return body.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      body.onSubscribe(given);
      check(announced);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        came += buffer.remaining();
      }
      if (check(came)) {
        body.onNext(buffers);
      }
    }

    private boolean check(long size) {
      if (!tooLarge && size > limit) {
        tooLarge = true;
        if (subscription != null) {
          subscription.cancel();
        }
        body.onError(new IOException("An answer of more than " + limit + " bytes"));
      }
      return !tooLarge;
    }

    @Override
    public void onError(Throwable failure) {
      if (!tooLarge) {
        body.onError(failure);
      }
    }

    @Override
    public void onComplete() {
      if (!tooLarge) {
        body.onComplete();
      }
    }
  }
}
