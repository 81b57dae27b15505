package io.github.kiwoomjava.runtime.transport.jdk;

import io.github.kiwoomjava.runtime.transport.AnswerTooLargeException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Takes a body into memory, but no more of it than a limit: a server gone mad must not take the
 * process with it. A larger body fails with an {@link IOException}, and the connection is dropped.
 *
 * <p>The bytes go to their place as they come, while the server still sends, rather than all at
 * once at the end as with the JDK's own subscriber.
 */
final class LimitedBody implements HttpResponse.BodyHandler<byte[]> {
  /** What a server announces is believed up to here. */
  private static final int MOST_AT_FIRST = 1 << 20;

  private static final int LEAST_AT_FIRST = 4096;

  private final int limit;
  private final boolean last;
  private final Runnable kept;

  /** For a connection that may be used again. */
  LimitedBody(int limit) {
    this(limit, false, () -> {});
  }

  private LimitedBody(int limit, boolean last, Runnable kept) {
    this.limit = limit;
    this.last = last;
    this.kept = kept;
  }

  /**
   * For a connection that is closed as soon as the answer is complete.
   *
   * @param kept called where the end of the answer was not known before the connection was kept for
   *     others
   */
  static LimitedBody closing(int limit, Runnable kept) {
    return new LimitedBody(limit, true, kept);
  }

  @Override
  public HttpResponse.BodySubscriber<byte[]> apply(HttpResponse.ResponseInfo info) {
    boolean closes =
        info.headers().allValues("connection").stream().anyMatch("close"::equalsIgnoreCase);
    return new Subscriber(
        limit,
        info.headers().firstValueAsLong("content-length").orElse(-1),
        last && !closes ? kept : null);
  }

  private static final class Subscriber implements HttpResponse.BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final int limit;
    private final long announced;
    private byte[] bytes;
    private int length;
    private final @Nullable Runnable kept;
    private final ObjectEnd end = new ObjectEnd();
    private Flow.@Nullable Subscription subscription;

    Subscriber(int limit, long announced, @Nullable Runnable kept) {
      this.kept = kept;
      this.limit = limit;
      this.announced = announced;
      bytes = new byte[(int) Math.min(announced < 0 ? LEAST_AT_FIRST : announced, MOST_AT_FIRST)];
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      if (subscription != null) {
        given.cancel();
        return;
      }
      subscription = given;
      if (announced > limit) {
        tooLarge(given);
      } else {
        given.request(Long.MAX_VALUE);
      }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      Flow.Subscription source = subscription;
      if (source == null || body.isDone()) {
        return;
      }
      for (ByteBuffer buffer : buffers) {
        int more = buffer.remaining();
        if (more > limit - length) {
          tooLarge(source);
          return;
        }
        if (more > bytes.length - length) {
          int twice = (int) Math.min(2L * bytes.length, limit);
          bytes = Arrays.copyOf(bytes, Math.max(twice, length + more));
        }
        buffer.get(bytes, length, more);
        length += more;
        if (kept != null && isComplete(length - more)) {
          body.complete(Arrays.copyOf(bytes, length));
          source.cancel(); // closes the connection, which would be kept otherwise
          return;
        }
      }
    }

    private boolean isComplete(int from) {
      return announced >= 0 ? length == announced : end.isIn(bytes, from, length);
    }

    private void tooLarge(Flow.Subscription source) {
      source.cancel();
      onError(new AnswerTooLargeException("An answer of more than " + limit + " bytes"));
    }

    @Override
    public void onError(Throwable failure) {
      bytes = new byte[0];
      body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      if (kept != null && !body.isDone()) {
        kept.run();
      }
      body.complete(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
    }
  }
}
