package io.github.kiwoomjava.runtime.transport.jdk;

import io.github.kiwoomjava.runtime.transport.HttpCall;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * A body that can be had once.
 *
 * <p>The JDK's client repeats a POST by itself after a broken connection if the system property
 * {@code jdk.httpclient.enableAllMethodRetry} is set, by anybody in the process. It then asks for
 * the length and the body again, and gets neither, so that nothing is sent.
 */
final class OneShotBody implements HttpRequest.BodyPublisher {
  private static final String REFUSED = "A request is never sent twice";

  private final HttpCall call;
  private final HttpRequest.BodyPublisher body;

  OneShotBody(HttpCall call) {
    this.call = call;
    this.body = HttpRequest.BodyPublishers.ofByteArray(call.body());
  }

  /** Asked for before the headers of each try leave. */
  @Override
  public long contentLength() {
    if (call.handedOver()) {
      throw new IllegalStateException(REFUSED);
    }
    return body.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    if (call.tryHandOver()) {
      body.subscribe(subscriber);
    } else {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            @Override
            public void request(long n) {}

            @Override
            public void cancel() {}
          });
      subscriber.onError(new IOException(REFUSED));
    }
  }
}
