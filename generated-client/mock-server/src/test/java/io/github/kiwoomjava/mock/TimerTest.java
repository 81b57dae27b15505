package io.github.kiwoomjava.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.mock.Caller.Answer;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.socket.SocketOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What happens by itself, in a time that the tests make. */
class TimerTest {
  private static final Duration BEAT = Duration.ofSeconds(10);
  private final TestClock clock = new TestClock("2026-03-03T02:00:00Z");
  private final ManualTimer timer = new ManualTimer();

  private MockKiwoomBuilder builder() {
    return MockKiwoom.builder().clock(clock).timer(timer);
  }

  private static SocketOptions beating(Duration heartbeat) {
    return SocketOptions.USUAL.withHeartbeat(heartbeat).withExamples(false);
  }

  @Test
  void an_answer_is_held_back_until_its_time_has_come() {
    try (MockKiwoom mock =
        builder().spec(TestSpecs.small()).sockets(beating(Duration.ZERO)).start()) {
      mock.on(TestSpecs.SECTOR).delay(Duration.ofMinutes(7));
      Caller caller = new Caller(mock);
      CompletableFuture<Answer> answer =
          CompletableFuture.supplyAsync(
              () ->
                  caller.call(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, "{\"stk_cd\":\"005930\"}"));

      ManualTimer.Waiting held = timer.next();
      assertThat(held.pause()).isEqualTo(Duration.ofMinutes(7));
      assertThat(answer).isNotDone();
      held.task().run();

      assertThat(answer.join().returnCode()).isZero();
      assertThat(mock.requests(TestSpecs.SECTOR).get(0).outcome())
          .isEqualTo("ok, held back 420000 ms");
    }
  }

  @Test
  void the_heart_beats_by_itself() {
    try (MockKiwoom mock = builder().spec(TestSpecs.small()).sockets(beating(BEAT)).start();
        SocketCaller socket = new SocketCaller(mock).login()) {
      for (int i = 0; i < 2; i++) {
        ManualTimer.Waiting beat = timer.next();
        assertThat(beat.pause()).isEqualTo(BEAT);
        beat.task().run();
        assertThat(socket.nextText()).isEqualTo("{\"trnm\":\"PING\"}");
      }
    }
  }

  @Test
  void the_heart_stops_with_the_server() {
    ManualTimer.Waiting beat;
    try (MockKiwoom mock = builder().spec(TestSpecs.small()).sockets(beating(BEAT)).start()) {
      assertThat(mock.realtime().sessions()).isEmpty();
      beat = timer.next();
    }
    beat.task().run();
    assertThat(timer.isIdle()).isTrue();
  }

  @Test
  void trades_reach_a_session_though_nobody_asks_for_anything() {
    MarketOptions options = MarketOptions.USUAL.withPulse(Duration.ofMillis(250));
    try (MockKiwoom mock =
            builder()
                .spec(TestSpecs.trading())
                .market(options)
                .sockets(beating(Duration.ZERO))
                .start();
        SocketCaller socket = new SocketCaller(mock).login()) {
      socket.register("1", "1", "0B", "005930");
      ManualTimer.Waiting pulse = timer.next();
      assertThat(pulse.pause()).isEqualTo(options.pulse());

      clock.advance(Duration.ofSeconds(3));
      pulse.task().run();

      assertThat(socket.next().path("data").path(0).path("item").asText()).isEqualTo("005930");
    }
  }
}
