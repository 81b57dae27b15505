package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kiwoomjava.mock.socket.SocketFault;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.session.RealtimeClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of faults and what a session makes of them. Whatever happened: afterwards the same
 * subscriptions are live, every message comes once, and the gap is told.
 */
class RealtimeFaultTest extends MockTest {
  private static final String REAL =
      "{\"trnm\":\"REAL\",\"data\":[{\"type\":\"0B\",\"name\":\"\",\"item\":\"1\",\"values\":{\"10\":\"+9\"}}]}";

  /** Something that happens to a session that is live. */
  interface Fault {
    void happen(RealtimeFaultTest test) throws Exception;
  }

  private static Arguments loss(String name, Fault fault, int attempts) {
    return arguments(name, fault, attempts);
  }

  private static Fault now(SocketFault fault) {
    return test -> test.mock.realtime().now(fault);
  }

  /** A loss, and then a fault of the attempt to come back. */
  private static Fault onReturn(String service, SocketFault fault) {
    return test -> {
      test.mock.realtime().onNext(service, 1, fault);
      test.mock.realtime().now(SocketFault.drop());
    };
  }

  /** Faults that cost the connection, and how many attempts it takes to come back. */
  static Stream<Arguments> losses() {
    return Stream.of(
        loss("drop (1006)", now(SocketFault.drop()), 1),
        loss("close 1000", now(SocketFault.close(1000)), 1),
        loss("close 1001", now(SocketFault.close(1001)), 1),
        loss("close 1011", now(SocketFault.close(1011)), 1),
        loss("drop within a message in frames", now(SocketFault.cut(REAL)), 1),
        loss("bytes that are not UTF-8", now(SocketFault.badFrame()), 1),
        loss("drop in LOGIN", onReturn("LOGIN", SocketFault.drop()), 2),
        loss("close 1011 in LOGIN", onReturn("LOGIN", SocketFault.close(1011)), 2),
        loss("LOGIN refused for another reason", onReturn("LOGIN", refused("LOGIN", 100099)), 2),
        loss("drop in REG", onReturn("REG", SocketFault.drop()), 2),
        loss("close 1000 in REG", onReturn("REG", SocketFault.close(1000)), 2),
        loss("the session is not known in REG", onReturn("REG", refused("REG", 100013)), 2),
        loss("the heartbeat was missed by the server", RealtimeFaultTest::missHeartbeats, 1),
        loss("no PING", RealtimeFaultTest::silence, 1),
        loss("server restarted", RealtimeFaultTest::restart, 1),
        loss(
            "server restarted, tokens forgotten, drop in LOGIN",
            RealtimeFaultTest::restartBadly,
            2));
  }

  private static SocketFault refused(String service, int code) {
    return SocketFault.say(
        "{\"trnm\":\"%s\",\"return_code\":%d,\"return_msg\":\"거부\"}".formatted(service, code));
  }

  /** The client is deaf to the server's PINGs, because they never arrive. */
  private static void missHeartbeats(RealtimeFaultTest test) {
    test.mock
        .realtime()
        .now(
            wire -> {
              wire.text("{\"trnm\":\"SYSTEM\",\"code\":\"R10002\",\"message\":\"PING\"}");
              wire.close(1000, "");
            });
  }

  /** The line is dead, and nobody says so. */
  private static void silence(RealtimeFaultTest test) {
    test.mock.realtime().freeze();
    test.time.advance(Duration.ofSeconds(25)); // after the 10 before, 35 in all
    test.mock.realtime().thaw();
  }

  private static void restart(RealtimeFaultTest test) {
    int port = test.mock.port();
    test.mock.close();
    test.mock = test.server(port).start();
  }

  private static void restartBadly(RealtimeFaultTest test) {
    restart(test);
    test.mock.realtime().onNext("LOGIN", 1, SocketFault.drop());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("losses")
  void after_a_loss_everything_is_as_before(String name, Fault fault, int attempts)
      throws Exception {
    Subscription one = live("1", "2");
    Subscription other = session.subscribe(Tick.books("1"), ticks::add);
    ready(other);
    push("1", "+1");
    expectOnly("1", "+1");
    events.rest();
    Instant lost = time.instant();
    time.advance(Duration.ofSeconds(10));

    fault.happen(this);

    Duration waited = Duration.ZERO;
    for (int i = 0; i < attempts; i++) {
      Recorder.Disconnected loss = loss();
      assertThat(loss.path()).isEqualTo(Tick.KOREA);
      assertThat(loss.retryAfter()).isEqualTo(Duration.ofSeconds(1L << i));
      time.advance(loss.retryAfter());
      waited = waited.plus(loss.retryAfter());
    }
    Gap gap = events.await(Gap.class);
    assertThat(gap.feeds()).containsExactlyInAnyOrder(Tick.trades("1", "2"), Tick.books("1"));
    assertThat(gap.from()).isBetween(lost, gap.to().minus(waited));
    assertThat(gap.to()).isBetween(lost, time.instant());
    assertThat(registered())
        .containsExactly(
            "Registration[type=0B, item=1]",
            "Registration[type=0B, item=2]",
            "Registration[type=0D, item=1]");
    for (int i = 0; i < 20; i++) {
      assertThat(push("1", "+" + i)).isEqualTo(1);
      assertThat(push("2", "-" + i)).isEqualTo(1);
    }
    for (int i = 0; i < 20; i++) {
      assertThat(nextTick().price()).isEqualTo("+" + i);
      assertThat(nextTick().price()).isEqualTo("-" + i);
    }
    assertThat(ticks).isEmpty();
    assertThat(one.isActive() && other.isActive()).isTrue();
    assertThat(one.dropped()).isZero();
    assertThat(events.rest()).isEmpty();

    // All is well again, so the next wait is a short one.
    mock.realtime().now(SocketFault.drop());
    assertThat(loss().retryAfter()).isEqualTo(Duration.ofSeconds(1));
  }

  static Stream<Arguments> nuisances() {
    return Stream.of(
        nuisance("no JSON", "hello"),
        nuisance("half a message", REAL.substring(0, REAL.length() / 2)),
        nuisance("two messages in one", REAL.replace("+9", "+1").replace("\"1\"", "\"7\"") + "{}"),
        nuisance("no object", "[1,2]"),
        nuisance("nothing", ""),
        nuisance("no name", "{\"data\":[]}"),
        nuisance("a name nobody knows", "{\"trnm\":\"NEWS\",\"data\":[]}"),
        nuisance("an event without type", "{\"trnm\":\"REAL\",\"data\":[{\"item\":\"1\"}]}"),
        nuisance("an answer nobody asked for", "{\"trnm\":\"REG\",\"return_code\":0}"));
  }

  private static Arguments nuisance(String name, String text) {
    return arguments(name, text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nuisances")
  void garbage_is_reported_and_costs_nothing_else(String name, String text) throws Exception {
    live("1");
    mock.realtime().now(SocketFault.say(text));
    assertThat(events.next(Recorder.Problem.class).path()).isEqualTo(Tick.KOREA);
    assertThat(push("1", "+1")).isEqualTo(1);
    expectOnly("1", "+1");
    assertThat(mock.realtime().messages("LOGIN")).hasSize(1);
  }

  @Test
  void a_binary_message_is_reported_and_costs_nothing_else() throws Exception {
    live("1");
    mock.realtime().now(SocketFault.binary());
    assertThat(events.next(Recorder.Problem.class).problem()).contains("binary");
    push("1", "+1");
    expectOnly("1", "+1");
  }

  static Stream<Arguments> wrongTypes() {
    return Stream.of(
        arguments("data is a text", "{\"trnm\":\"REAL\",\"data\":\"x\"}", 0),
        arguments("an event is a list", "{\"trnm\":\"REAL\",\"data\":[[1],2]}", 0),
        arguments("a value is an object", REAL.replace("\"+9\"", "{\"a\":1}"), 1),
        arguments("values are a list", REAL.replace("{\"10\":\"+9\"}", "[1]"), 1),
        arguments("an item is a number", REAL.replace("\"item\":\"1\"", "\"item\":1"), 1),
        arguments("a FID is no number", REAL.replace("\"10\"", "\"price\""), 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongTypes")
  void wrong_types_cost_at_most_the_value_that_has_one(String name, String text, int heard)
      throws Exception {
    subscribed("1");
    mock.realtime().now(SocketFault.say(text));
    push("1", "+1");
    for (int i = 0; i < heard; i++) {
      nextTick();
    }
    expectOnly("1", "+1");
    assertThat(mock.realtime().messages("LOGIN")).hasSize(1);
  }

  @Test
  void a_drop_before_the_first_login_only_delays() throws Exception {
    mock.realtime().onNext("LOGIN", 2, SocketFault.drop());
    Subscription subscription = session.subscribe(Tick.trades("1"), ticks::add);
    time.advance(loss().retryAfter());
    time.advance(loss().retryAfter());
    ready(subscription);
    push("1", "+1");
    expectOnly("1", "+1");
    assertThat(events.rest()).doesNotHaveAnyElementsOfTypes(Gap.class);
  }

  @Test
  void a_token_that_died_meanwhile_is_renewed_once_and_at_once() throws Exception {
    live("1");
    mock.expireTokens();
    mock.realtime().now(SocketFault.drop());
    comeBack();
    assertThat(mock.requests("au10001")).hasSize(2);
    assertThat(sent("LOGIN")).hasSize(3); // the first, the refused one, the good one
    push("1", "+1");
    expectOnly("1", "+1");
  }

  @Test
  void a_server_that_takes_no_token_does_not_cause_a_storm() throws Exception {
    live("1");
    mock.realtime().onNext("LOGIN", 8, refused("LOGIN", 805004));
    mock.realtime().now(SocketFault.drop());
    for (int i = 0; i < 7; i++) {
      time.advance(loss().retryAfter());
    }
    Gap gap = events.await(Gap.class);
    assertThat(gap.feeds()).containsExactly(Tick.trades("1"));
    // 1, 2, 4 … 60 seconds: two minutes in all.
    assertThat(mock.requests("au10001")).hasSizeBetween(2, 4);
  }

  @Test
  void an_hour_without_network_ends_where_it_began() throws Exception {
    live("1");
    Instant lost = time.instant();
    int port = mock.port();
    mock.close();
    Recorder.Disconnected last = loss();
    int attempts = 1;
    while (time.instant().isBefore(lost.plus(Duration.ofHours(1)))) {
      assertThat(last.retryAfter()).isLessThanOrEqualTo(Duration.ofMinutes(1));
      time.advance(last.retryAfter());
      last = loss();
      attempts++;
    }
    assertThat(attempts).isBetween(60, 70);
    mock = server(port).start();
    time.advance(last.retryAfter());
    Gap gap = events.await(Gap.class);
    assertThat(gap.from()).isEqualTo(lost);
    assertThat(Duration.between(gap.from(), gap.to())).isGreaterThan(Duration.ofHours(1));
    push("1", "+1");
    expectOnly("1", "+1");
  }

  @Test
  void after_a_takeover_it_goes_on_if_told_so() throws Exception {
    session.close();
    session = open(options -> options.reconnectAfterTakeover(true));
    live("1");
    try (ApiClient other = TestApi.at(mock.baseUri(), time).build();
        TestSession second = new RealtimeClient<>(other, TestSession::new).open()) {
      ready(second.subscribe(Tick.trades("9"), tick -> {}));
      Recorder.Disconnected loss = loss();
      assertThat(loss.reason()).contains("R10001");
    }
    time.advance(Duration.ofSeconds(1));
    assertThat(events.await(Gap.class).feeds()).isEqualTo(List.of(Tick.trades("1")));
    push("1", "+1");
    expectOnly("1", "+1");
  }
}
