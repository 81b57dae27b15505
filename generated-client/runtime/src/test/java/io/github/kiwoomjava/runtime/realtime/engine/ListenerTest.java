package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.realtime.OverflowPolicy;
import io.github.kiwoomjava.runtime.realtime.Silence;
import io.github.kiwoomjava.runtime.realtime.SlowListener;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What listeners can do to a session, and what it tells them. */
class ListenerTest extends FakeTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch held = new CountDownLatch(1);

  private void block(Tick tick) {
    begun.countDown();
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ticks.add(tick);
  }

  @Test
  void a_listener_that_blocks_holds_up_neither_the_socket_nor_others() throws Exception {
    SubscriptionOptions two = SubscriptionOptions.DEFAULT.withCapacity(2);
    Subscription slow = session.subscribe(Tick.trades("1"), two, this::block);
    CountDownLatch others = new CountDownLatch(6);
    ready(session.subscribe(Tick.trades("1"), tick -> others.countDown()));
    server.socket().trade("1", "0");
    begun.await();
    for (int i = 1; i < 6; i++) {
      server.socket().trade("1", "" + i);
    }
    assertThat(others.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    SlowListener alarm = events.await(SlowListener.class);
    assertThat(alarm.subscription()).isSameAs(slow);
    assertThat(alarm.dropped()).isEqualTo(1);
    assertThat(slow.dropped()).isEqualTo(3);
    assertThat(slow.waiting()).isEqualTo(2);
    assertThat(events.rest()).doesNotHaveAnyElementsOfTypes(SlowListener.class);

    time.advance(Duration.ofSeconds(10));
    server.socket().trade("1", "6");
    assertThat(events.await(SlowListener.class).dropped()).isEqualTo(4);
    held.countDown();
    assertThat(tick().price()).isEqualTo("0");
    assertThat(tick().price()).isEqualTo("5");
    assertThat(tick().price()).isEqualTo("6");
  }

  @Test
  void under_fail_a_slow_listener_loses_its_subscription_and_is_told() throws Exception {
    SubscriptionOptions one =
        SubscriptionOptions.DEFAULT.withCapacity(1).withOverflow(OverflowPolicy.FAIL);
    Subscription slow = session.subscribe(Tick.trades("1"), one, this::block);
    server.socket().trade("1", "0");
    begun.await();
    server.socket().trade("1", "1");
    server.socket().trade("1", "2");
    assertThatThrownBy(() -> slow.ended().get(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .hasCauseInstanceOf(RealtimeException.class)
        .hasMessageContaining("did not keep up");
    assertThat(slow.isActive()).isFalse();
    assertThat(server.socket().sent.get(server.socket().sent.size() - 1)).contains("REMOVE");
    held.countDown();
  }

  @Test
  void an_exception_is_reported_and_the_next_event_comes() throws Exception {
    Subscription bad =
        session.subscribe(
            Tick.trades("1"),
            tick -> {
              ticks.add(tick);
              throw new IllegalStateException("boom " + tick.price());
            });
    ready(bad);
    server.socket().trade("1", "a");
    server.socket().trade("1", "b");
    assertThat(tick().price()).isEqualTo("a");
    assertThat(tick().price()).isEqualTo("b");
    Recorder.ListenerFailed failed = events.await(Recorder.ListenerFailed.class);
    assertThat(failed.subscription()).isSameAs(bad);
    assertThat(failed.failure()).hasMessage("boom a");
    assertThat(bad.isActive()).isTrue();
  }

  @Test
  void a_listener_may_close_its_subscription() throws Exception {
    Subscription[] own = new Subscription[1];
    own[0] =
        session.subscribe(
            Tick.trades("1"),
            tick -> {
              ticks.add(tick);
              own[0].close();
            });
    ready(own[0]);
    server.socket().trade("1", "a");
    server.socket().trade("1", "b");
    own[0].ended().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(tick().price()).isEqualTo("a");
    assertThat(ticks).isEmpty();
  }

  @Test
  void a_listener_may_close_the_session() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    ready(
        session.subscribe(
            Tick.trades("1"),
            tick -> {
              session.close();
              closed.countDown();
            }));
    server.socket().trade("1", "a");
    assertThat(closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(server.sockets).isEmpty();
    assertThatThrownBy(() -> session.subscribe(Tick.trades("2"), ticks::add))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closing_unregisters_and_waits_for_what_is_under_way() throws Exception {
    ready(session.subscribe(Tick.trades("1"), this::block));
    FakeServer.Socket socket = server.socket();
    socket.trade("1", "a");
    socket.trade("1", "b");
    begun.await();
    Thread closing = new Thread(session::close);
    closing.start();
    while (!server.sockets.isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(closing.isAlive()).isTrue();
    held.countDown();
    closing.join();
    assertThat(ticks).extracting(Tick::price).containsExactly("a", "b");
    assertThat(socket.sent.get(socket.sent.size() - 1)).contains("REMOVE");
  }

  @Test
  void closing_the_client_closes_its_sessions() throws Exception {
    Subscription subscription = session.subscribe(Tick.trades("1"), ticks::add);
    ready(subscription);
    api.close();
    subscription.ended().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(server.sockets).isEmpty();
  }

  @Test
  void silence_is_an_alarm_in_market_hours_only_and_once() throws Exception {
    session.close();
    // START is Saturday, 9:00 in Seoul.
    session = open(options -> options.silenceAfter(Duration.ofMinutes(5)));
    Subscription quiet = session.subscribe(Tick.trades("1"), ticks::add);
    Subscription account = session.subscribe(Tick.fills(), ticks::add);
    ready(quiet);
    ready(account);
    pass(Duration.ofDays(2).minus(Duration.ofSeconds(30)));
    assertThat(events.rest()).doesNotHaveAnyElementsOfTypes(Silence.class);
    pass(Duration.ofMinutes(6)); // Monday, 9:05
    Silence alarm = events.await(Silence.class);
    assertThat(alarm.subscription()).isSameAs(quiet);
    assertThat(alarm.lasting()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
    pass(Duration.ofHours(1));
    server.socket().trade("1", "a");
    tick();
    pass(Duration.ofMinutes(4));
    assertThat(events.rest()).doesNotHaveAnyElementsOfTypes(Silence.class);
    pass(Duration.ofMinutes(2));
    assertThat(events.await(Silence.class).subscription()).isSameAs(quiet);
  }

  /** Time with PINGs in it. */
  private void pass(Duration duration) {
    Instant end = time.instant().plus(duration);
    while (time.instant().isBefore(end)) {
      time.advance(Duration.ofSeconds(10));
      server.socket().say("{\"trnm\":\"PING\"}");
    }
  }

  @Test
  void a_network_that_takes_no_message_is_a_lost_one() throws Exception {
    ready(session.subscribe(Tick.trades("1"), ticks::add));
    events.await(Recorder.Connected.class);
    server.takesWrites = false;
    FakeServer.Socket socket = server.socket();
    socket.say("{\"trnm\":\"PING\"}");
    time.advance(Duration.ofSeconds(10));
    assertThat(events.await(Recorder.Disconnected.class).reason()).contains("took nothing");
    assertThat(socket.aborted).isTrue();
  }

  @Test
  void a_connection_that_has_ended_without_a_word_is_noticed_by_the_next_probe() throws Exception {
    ready(session.subscribe(Tick.trades("1"), ticks::add));
    events.await(Recorder.Connected.class);
    FakeServer.Socket socket = server.socket();
    time.advance(Duration.ofSeconds(6));
    assertThat(socket.aborted).isFalse();
    socket.ended = true;
    time.advance(Duration.ofSeconds(6)); // the heartbeat would take 35 in all
    assertThat(events.await(Recorder.Disconnected.class).reason()).contains("Broken pipe");
    assertThat(socket.aborted).isTrue();
  }

  @Test
  void before_the_answer_to_login_nothing_is_said() {
    server.answering = false;
    session.subscribe(Tick.trades("1"), ticks::add);
    server.socket().say("{\"trnm\":\"PING\"}");
    assertThat(server.socket().sent).hasSize(1).first().asString().contains("LOGIN");
    server.socket().say("{\"trnm\":\"LOGIN\",\"return_code\":\"0\"}");
    assertThat(server.socket().sent.get(1)).contains("REG");
    server.socket().say("{\"trnm\":\"PING\"}");
    assertThat(server.socket().sent.get(2)).isEqualTo("{\"trnm\":\"PING\"}");
    server.socket().say("{\"trnm\":\"REG\",\"return_code\":0}");
    server.answering = true;
  }

  @Test
  void no_answer_to_login_is_a_lost_connection() {
    server.answering = false;
    session.subscribe(Tick.trades("1"), ticks::add);
    time.advance(Duration.ofSeconds(10));
    assertThat(events.await(Recorder.Disconnected.class).reason())
        .contains("no answer to LOGIN within 10 s");
  }

  @Test
  void keys_that_are_wrong_end_it_and_say_so() {
    server.answers =
        text ->
            text.contains("LOGIN")
                ? "{\"trnm\":\"LOGIN\",\"return_code\":805004,\"return_msg\":\"[CODE=8050, MESSAGE=지정단말기 인증]\"}"
                : null;
    Subscription subscription = session.subscribe(Tick.trades("1"), ticks::add);
    assertThat(events.await(Recorder.Failed.class).reason())
        .hasMessageContaining("designated terminal")
        .hasMessageContaining("8050");
    assertThat(subscription.isActive()).isFalse();
    time.advance(Duration.ofHours(1));
    assertThat(server.opened).isEqualTo(1);
  }

  @Test
  void what_was_taken_before_and_is_refused_after_a_gap_is_tried_again() throws Exception {
    Subscription subscription = session.subscribe(Tick.trades("1"), ticks::add);
    ready(subscription);
    events.await(Recorder.Connected.class);
    server.answers =
        text ->
            text.contains("\"REG\"")
                ? "{\"trnm\":\"REG\",\"return_code\":1,\"return_msg\":\"busy\"}"
                : null;
    server.socket().listener.closed(1011, "");
    time.advance(Duration.ofSeconds(1));
    assertThat(events.await(Recorder.Refused.class).feed()).isEqualTo(Tick.trades("1"));
    assertThat(subscription.isActive()).isTrue();
    server.answers = text -> null;
    server.socket().say("{\"trnm\":\"PING\"}");
    time.advance(Duration.ofSeconds(30));
    server.socket().say("{\"trnm\":\"PING\"}");
    time.advance(Duration.ofSeconds(30));
    server.socket().trade("1", "a");
    assertThat(tick().price()).isEqualTo("a");
    assertThat(server.socket().sent.stream().filter(text -> text.contains("\"REG\""))).hasSize(2);
  }

  @Test
  void no_secret_is_printed() {
    server.answers = text -> "{\"trnm\":\"LOGIN\",\"return_code\":9,\"return_msg\":\"no\"}";
    session.subscribe(Tick.trades("1"), ticks::add);
    assertThat(server.opened).isEqualTo(1);
    String all = events.await(Recorder.Disconnected.class) + " " + session + " " + api;
    assertThat(all).doesNotContain("secret-token").doesNotContain(TestApi.SECRET_KEY);
    assertThat(new Request("LOGIN", "secret-token", answer -> {}).toString())
        .doesNotContain("secret-token");
  }
}
