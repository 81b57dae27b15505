package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.realtime.Condition;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LongDayTest extends FakeTest {
  private static final Duration BEAT = Duration.ofSeconds(10);

  @Test
  void a_day_with_a_loss_every_seven_minutes_leaves_everything_as_it_was() throws Exception {
    AtomicInteger lists = new AtomicInteger();
    Subscription trades = session.subscribe(Tick.trades("1", "2", "3"), ticks::add);
    Subscription fills = session.subscribe(Tick.fills(), ticks::add);
    Subscription condition =
        session.conditions().watch(new Condition("1", ""), hit -> lists.incrementAndGet());
    List<Subscription> all = List.of(trades, fills, condition);
    for (Subscription each : all) {
      ready(each);
    }
    events.await(Recorder.Connected.class);
    int timers = time.pending();
    Instant end = time.instant().plus(Duration.ofHours(24));
    int losses = 0;
    for (long step = 1; time.instant().isBefore(end); step++) {
      time.advance(BEAT);
      server.socket().say("{\"trnm\":\"PING\"}");
      if (step % 42 == 0) {
        loseAndComeBack(++losses);
      }
    }
    assertThat(losses).isGreaterThanOrEqualTo(200); // the waits take their part of the day
    assertThat(server.opened).isEqualTo(losses + 1);
    assertThat(server.sockets).hasSize(1);
    assertThat(all).allMatch(Subscription::isActive);
    assertThat(trades.delivered()).isEqualTo(3L * losses);
    assertThat(trades.dropped()).isZero();
    assertThat(time.pending()).isLessThanOrEqualTo(timers);
    assertThat(session.parts().threads().size()).isLessThanOrEqualTo(2);
    assertThat(session.parts().subscriptions()).hasSize(3);
    assertThat(ticks).isEmpty();
    session.close();
    assertThat(session.parts().threads().size()).isZero();
    assertThat(time.pending()).isZero();
  }

  /** Each time in another way; the wait is the shortest each time, since all was well before. */
  private void loseAndComeBack(int number) throws InterruptedException {
    FakeServer.Socket socket = server.socket();
    Instant lost = time.instant();
    switch (number % 4) {
      case 0 -> socket.listener.closed(1006, "");
      case 1 -> socket.listener.failed(new IOException("reset"));
      case 2 -> socket.listener.closed(1001, "going away");
      default -> time.advance(Duration.ofSeconds(35)); // not a word
    }
    Recorder.Disconnected loss = events.await(Recorder.Disconnected.class);
    assertThat(loss.retryAfter()).isEqualTo(Duration.ofSeconds(1));
    time.advance(loss.retryAfter());
    Gap gap = events.await(Gap.class);
    assertThat(gap.from()).isEqualTo(lost);
    assertThat(gap.feeds()).hasSize(2);
    assertThat(gap.conditions()).hasSize(1);
    socket.trade("1", "from the past"); // a socket that is given up is not listened to
    for (String item : List.of("1", "2", "3")) {
      server.socket().trade(item, "" + number);
      assertThat(tick().price()).isEqualTo("" + number);
    }
  }
}
