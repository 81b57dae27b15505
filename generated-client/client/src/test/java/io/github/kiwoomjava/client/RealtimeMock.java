package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.socket.SocketOptions;
import io.github.kiwoomjava.runtime.realtime.Backoff;
import io.github.kiwoomjava.runtime.realtime.RealtimeOptions;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The generated client with a realtime session, and the mock server at the other end. */
final class RealtimeMock implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;
  private static final String APP_KEY = "app-key";

  private final MockKiwoom server;
  private final Kiwoom kiwoom;
  private final RealtimeSession session;

  RealtimeMock() {
    server =
        MockKiwoom.builder()
            .spec(Spec.load())
            .sockets(
                SocketOptions.USUAL
                    .withHeartbeat(Duration.ZERO)
                    .withExamples(false)
                    .withRegistrations(1_000))
            .start();
    kiwoom = Kiwoom.builder().baseUri(server.baseUri()).credentials(APP_KEY, "secret-key").build();
    session = kiwoom.realtime().open(RealtimeMock::configure);
  }

  /** Back after a lost connection without any wait to speak of. */
  private static void configure(RealtimeOptions.Builder options) {
    options
        .backoff(Backoff.of(Duration.ofMillis(1), Duration.ofMillis(1)))
        .heartbeatTimeout(Duration.ofMinutes(10))
        .maxRegistrations(1_000);
  }

  MockKiwoom server() {
    return server;
  }

  RealtimeSession session() {
    return session;
  }

  static void ready(Subscription subscription) throws Exception {
    subscription.ready().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(next).as("an event").isNotNull();
    return next;
  }

  @Override
  public void close() {
    session.close();
    kiwoom.close();
    server.close();
  }
}
