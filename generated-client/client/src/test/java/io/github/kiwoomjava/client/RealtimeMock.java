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
  private static final int STEPS = 600;
  private static final Duration STEP = Duration.ofSeconds(1);

  private final ManualTime time = new ManualTime();
  private final MockKiwoom server =
      MockKiwoom.builder()
          .spec(Spec.load())
          .clock(time)
          .sockets(
              SocketOptions.USUAL
                  .withHeartbeat(Duration.ZERO)
                  .withExamples(false)
                  .withRegistrations(1_000))
          .start();
  private final Kiwoom kiwoom =
      Kiwoom.builder()
          .baseUri(server.baseUri())
          .credentials("app-key", "secret-key")
          .clock(time)
          .scheduler(time)
          .build();
  private final RealtimeSession session = kiwoom.realtime().open(RealtimeMock::configure);

  private static void configure(RealtimeOptions.Builder options) {
    options
        .backoff(Backoff.of(Duration.ofMillis(1), Duration.ofMillis(1)))
        .heartbeatTimeout(STEP.multipliedBy(60))
        .answerTimeout(STEP.multipliedBy(STEPS))
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

  /**
   * The next event after a connection was lost. The JDK's WebSocket may never hear of the loss;
   * then the session misses the heartbeat, for which time has to pass, as it has before a new
   * attempt.
   */
  <T> T nextAfterLoss(BlockingQueue<T> queue) throws InterruptedException {
    T next = null;
    for (int i = 0; next == null && i < STEPS; i++) {
      time.advance(STEP);
      next = queue.poll(100, TimeUnit.MILLISECONDS);
    }
    assertThat(next).as("an event after a loss").isNotNull();
    return next;
  }

  @Override
  public void close() {
    session.close();
    kiwoom.close();
    server.close();
  }
}
