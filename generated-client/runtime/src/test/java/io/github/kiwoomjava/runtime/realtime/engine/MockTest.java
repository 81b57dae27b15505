package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.MockKiwoomBuilder;
import io.github.kiwoomjava.mock.SpecResource;
import io.github.kiwoomjava.mock.socket.Registration;
import io.github.kiwoomjava.mock.socket.SocketOptions;
import io.github.kiwoomjava.mock.socket.SocketSession;
import io.github.kiwoomjava.runtime.call.VirtualTime;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.realtime.Backoff;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.RealtimeOptions;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.session.RealtimeClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A session against the mock server, over real sockets, in time that tests let pass. */
@Timeout(60)
abstract class MockTest {
  static final int PATIENCE_SECONDS = 20;
  static final SocketOptions QUIET =
      SocketOptions.USUAL.withHeartbeat(Duration.ZERO).withExamples(false);

  final VirtualTime time = VirtualTime.still();
  final Recorder events = new Recorder();
  final BlockingQueue<Tick> ticks = new LinkedBlockingQueue<>();
  MockKiwoom mock;
  ApiClient api;
  TestSession session;

  @BeforeEach
  void start() {
    mock = server(0).start();
    api = TestApi.at(mock.baseUri(), time).build();
    session = open(options -> {});
  }

  MockKiwoomBuilder server(int port) {
    return MockKiwoom.builder()
        .spec(SpecResource.read("io/github/kiwoomjava/runtime/realtime/spec.json"))
        .credentials(TestApi.APP_KEY, TestApi.SECRET_KEY)
        .clock(time)
        .port(port)
        .sockets(QUIET);
  }

  TestSession open(Consumer<RealtimeOptions.Builder> options) {
    return new RealtimeClient<>(api, TestSession::new)
        .open(builder -> options.accept(builder.listener(events).backoff(backoff())));
  }

  /** Without chance: 1, 2, 4 … up to 60 seconds. */
  static Backoff backoff() {
    return new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), () -> 1);
  }

  @AfterEach
  void stop() {
    session.close();
    api.close();
    mock.close();
  }

  /** A subscription that the server has accepted; its events go to {@link #ticks}. */
  Subscription subscribed(String... codes) throws Exception {
    Subscription subscription = session.subscribe(Tick.trades(codes), ticks::add);
    ready(subscription);
    return subscription;
  }

  /** As {@link #subscribed}, and the session has said that it is connected. */
  Subscription live(String... codes) throws Exception {
    Subscription subscription = subscribed(codes);
    events.await(Recorder.Connected.class);
    return subscription;
  }

  static void ready(Subscription subscription) throws Exception {
    subscription.ready().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  int push(String item, String price) {
    return mock.realtime().push("0B", item, Map.of("10", price));
  }

  Tick nextTick() throws InterruptedException {
    Tick tick = ticks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(tick).as("an event").isNotNull();
    return tick;
  }

  /** What came, up to this one. */
  void expectOnly(String item, String price) throws InterruptedException {
    Tick tick = nextTick();
    assertThat(tick.item()).isEqualTo(item);
    assertThat(tick.price()).isEqualTo(price);
    assertThat(ticks).isEmpty();
  }

  /**
   * Waits until a loss is noticed. The JDK's WebSocket sometimes never hears of one; then it takes
   * the session's own timeouts, for which time has to pass.
   */
  Recorder.Disconnected loss() {
    Recorder.Disconnected loss = events.find(Recorder.Disconnected.class);
    for (int i = 0; loss == null && i < 4; i++) {
      time.advance(Duration.ofSeconds(10));
      loss = events.find(Recorder.Disconnected.class);
    }
    assertThat(loss).as("a loss that was noticed").isNotNull();
    return loss;
  }

  /** Waits until a loss is noticed, then lets the wait pass and the session come back. */
  Gap comeBack() {
    time.advance(loss().retryAfter());
    return events.await(Gap.class);
  }

  List<String> registered() {
    List<SocketSession> sessions = mock.realtime().sessions();
    return sessions.stream()
        .flatMap(each -> each.registrations().stream())
        .map(Registration::toString)
        .sorted()
        .toList();
  }

  List<String> sent(String service) {
    return mock.realtime().messages(service).stream().map(message -> message.text()).toList();
  }
}
