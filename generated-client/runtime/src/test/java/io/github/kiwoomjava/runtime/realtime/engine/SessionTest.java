package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.mock.socket.SocketFault;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.realtime.Condition;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.ItemForm;
import io.github.kiwoomjava.runtime.realtime.RealtimeItem;
import io.github.kiwoomjava.runtime.realtime.RealtimeMessage;
import io.github.kiwoomjava.runtime.realtime.RealtimeType;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.UsItemForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SessionTest extends MockTest {
  @Test
  void events_of_registered_items_reach_their_listener() throws Exception {
    subscribed("005930", "000660");
    assertThat(push("005930", "-82000")).isEqualTo(1);
    expectOnly("005930", "-82000");
    assertThat(push("000660", "+1")).isEqualTo(1);
    expectOnly("000660", "+1");
  }

  @Test
  void nothing_is_sent_before_something_is_wanted_and_login_comes_first() throws Exception {
    assertThat(mock.realtime().messages()).isEmpty();
    assertThat(mock.requests()).isEmpty();
    subscribed("005930");
    assertThat(mock.realtime().messages().stream().map(message -> message.trnm()))
        .containsExactly("LOGIN", "REG");
  }

  @Test
  void two_listeners_of_one_item_register_once_and_the_last_to_leave_unregisters()
      throws Exception {
    Subscription one = subscribed("005930");
    Subscription other = session.subscribe(Tick.trades("005930"), ticks::add);
    ready(other);
    assertThat(sent("REG")).hasSize(1);
    push("005930", "+1");
    assertThat(List.of(nextTick().price(), nextTick().price())).containsExactly("+1", "+1");

    one.close();
    push("005930", "+2");
    expectOnly("005930", "+2");
    assertThat(sent("REMOVE")).isEmpty();

    other.close();
    subscribed("000660"); // comes after the removal
    assertThat(sent("REMOVE"))
        .containsExactly(
            "{\"trnm\":\"REMOVE\",\"grp_no\":\"1\",\"data\":[{\"item\":[\"005930\"],\"type\":[\"0B\"]}]}");
    assertThat(registered()).containsExactly("Registration[type=0B, item=000660]");
  }

  @Test
  void what_is_wanted_while_connecting_goes_into_one_message() throws Exception {
    Subscription trades = session.subscribe(Tick.trades("005930", "000660"), ticks::add);
    Subscription books = session.subscribe(Tick.books("005930"), ticks::add);
    Subscription fills = session.subscribe(Tick.fills(), ticks::add);
    for (Subscription each : List.of(trades, books, fills)) {
      ready(each);
    }
    assertThat(registered())
        .containsExactly(
            "Registration[type=00, item=]",
            "Registration[type=0B, item=000660]",
            "Registration[type=0B, item=005930]",
            "Registration[type=0D, item=005930]");
    assertThat(sent("REG")).hasSizeLessThanOrEqualTo(2); // the first may have gone before
  }

  @Test
  void fills_come_whatever_stock_they_are_about() throws Exception {
    ready(session.subscribe(Tick.fills(), ticks::add));
    mock.realtime().pushToAccount(TestApi.APP_KEY, "00", "005930", Map.of("10", "1"));
    expectOnly("005930", "1");
  }

  @Test
  void us_data_has_a_connection_of_its_own_and_items_in_the_chosen_form() throws Exception {
    subscribed("005930");
    ready(session.subscribe(Tick.usTrades("ND", "NVDA"), ticks::add));
    assertThat(mock.realtime().sessions().stream().map(each -> each.path()))
        .containsExactlyInAnyOrder(Tick.KOREA, Tick.US);
    assertThat(sent("REG").get(1)).contains("\"item\":[{\"jmcode\":\"NVDA\",\"stex_tp\":\"ND\"}]");
    mock.realtime().push("FE", "NVDA", Map.of("10", "+198.6200"));
    expectOnly("NVDA", "+198.6200");

    session.close();
    session = open(options -> options.usItemForm(UsItemForm.STRING));
    ready(session.subscribe(Tick.usTrades("ND", "NVDA"), ticks::add));
    assertThat(sent("REG").get(2))
        .contains("\"item\":[\"{\\\"jmcode\\\":\\\"NVDA\\\",\\\"stex_tp\\\":\\\"ND\\\"}\"]");
  }

  @Test
  void more_registrations_than_permitted_are_refused_before_anything_is_sent() throws Exception {
    session.close();
    session = open(options -> options.maxRegistrations(2));
    Subscription two = subscribed("1", "2");
    assertThatThrownBy(() -> session.subscribe(Tick.trades("2", "3"), ticks::add))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("limit of 2")
        .hasMessageContaining("maxRegistrations");
    ready(session.subscribe(Tick.trades("1"), ticks::add));
    assertThat(sent("REG")).hasSize(1);

    two.close();
    subscribed("3");
    assertThat(registered())
        .containsExactly("Registration[type=0B, item=1]", "Registration[type=0B, item=3]");
  }

  @Test
  void a_refused_registration_fails_with_code_and_explanation_and_harms_no_other()
      throws Exception {
    RealtimeType<Tick> unknown =
        RealtimeType.of("XX", "없음", Tick.KOREA, ItemForm.CODE, Tick.TRADE.decoder());
    subscribed("005930");
    Subscription bad = session.subscribe(Feed.of(unknown, List.of(RealtimeItem.of("1"))), e -> {});
    Subscription good = session.subscribe(Tick.trades("000660"), ticks::add);
    ready(good);
    assertThatThrownBy(() -> ready(bad))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(RealtimeException.class)
        .hasMessageContaining("the server refused to register XX of 1")
        .hasMessageContaining("이 경로에 없는 type=XX")
        .hasMessageContaining("code 1");
    assertThat(bad.isActive()).isFalse();
    assertThat(events.await(Recorder.Refused.class).feed().type()).isSameAs(unknown);
    push("005930", "+1");
    expectOnly("005930", "+1");
    push("000660", "+2");
    expectOnly("000660", "+2");
  }

  @Test
  void a_ping_goes_back_just_as_it_came() throws Exception {
    subscribed("005930");
    mock.realtime().send("{ \"trnm\" : \"PING\", \"시각\":\"1\" }");
    subscribed("000660"); // its answer comes after the question
    subscribed("035420"); // and this goes out after the echo
    assertThat(sent("PING")).containsExactly("{ \"trnm\" : \"PING\", \"시각\":\"1\" }");
  }

  @Test
  void system_messages_are_reported_and_never_sent_back() throws Exception {
    subscribed("005930");
    mock.realtime().send("{\"trnm\":\"SYSTEM\",\"code\":\"R10009\",\"message\":\"점검 예정\"}");
    assertThat(events.await(Recorder.Problem.class).problem()).contains("R10009", "점검 예정");
    subscribed("000660");
    assertThat(sent("SYSTEM")).isEmpty();
  }

  @Test
  void many_events_in_one_message_and_any_order_of_names_are_understood() throws Exception {
    subscribed("1", "2");
    mock.realtime()
        .send(
            "{\"data\":[{\"values\":{\"15\":\"7\",\"10\":\"+1\"},\"item\":\"1\",\"type\":\"0B\"},"
                + "{\"item\":\"2\",\"name\":\"x\",\"values\":{\"10\":\"+2\",\"99\":\"new\"},"
                + "\"type\":\"0B\"}],\"trnm\":\"REAL\"}");
    Tick first = nextTick();
    assertThat(first.item()).isEqualTo("1");
    assertThat(first.volume()).isEqualTo(7);
    Tick second = nextTick();
    assertThat(second.price()).isEqualTo("+2");
    assertThat(second.unknownFields()).isEqualTo(Map.of(99, "new"));
  }

  @Test
  void long_messages_in_many_frames_come_whole() throws Exception {
    subscribed("1");
    String name = "한글 👍".repeat(5_000);
    mock.realtime()
        .send(
            "{\"trnm\":\"REAL\",\"data\":[{\"type\":\"0B\",\"name\":\"%s\",\"item\":\"1\",\"values\":{\"10\":\"+1\",\"98\":\"%s\"}}]}"
                .formatted(name, name));
    assertThat(nextTick().unknownFields()).isEqualTo(Map.of(98, name));
  }

  @Test
  void the_message_behind_an_event_can_be_had() throws Exception {
    BlockingQueue<RealtimeMessage> messages = new LinkedBlockingQueue<>();
    ready(session.subscribe(Tick.trades("1"), (tick, message) -> messages.add(message)));
    push("1", "+1");
    RealtimeMessage message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(message.element())
        .startsWith("{\"type\":\"0B\"")
        .endsWith("\"values\":{\"10\":\"+1\"}}");
    assertThat(message.message()).startsWith("{\"trnm\":\"REAL\"").contains(message.element());
    assertThat(message.receivedAt()).isEqualTo(time.instant());
    assertThat(message.toString()).doesNotContain("+1");
  }

  @Test
  void another_session_with_the_key_ends_this_one_for_good_and_says_why() throws Exception {
    Subscription subscription = subscribed("1");
    mock.realtime()
        .now(
            SocketFault.say(
                "{\"trnm\":\"SYSTEM\",\"code\":\"R10001\",\"message\":\"동일한 App Key\"}"));
    RealtimeException reason = (RealtimeException) events.await(Recorder.Failed.class).reason();
    assertThat(reason.code()).isEqualTo("R10001");
    assertThat(reason)
        .hasMessageContaining("Another session with the same app key took over")
        .hasMessageContaining("reconnectAfterTakeover");
    assertThatThrownBy(() -> subscription.ended().get()).cause().isSameAs(reason);
    assertThatThrownBy(() -> session.subscribe(Tick.trades("2"), ticks::add)).isSameAs(reason);
    time.advance(Duration.ofHours(1));
    assertThat(sent("LOGIN")).hasSize(1);
  }

  @Test
  void closing_leaves_no_connection_and_no_thread() throws Exception {
    Subscription trades = subscribed("1");
    Subscription hits = session.conditions().watch(new Condition("1", ""), hit -> {});
    ready(hits);
    push("1", "+1");
    nextTick();
    List<Thread> threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().matches("kiwoom-(listener|socket).*"))
            .toList();
    assertThat(threads).isNotEmpty();
    session.close();
    assertThat(sent("REMOVE")).hasSize(1);
    assertThat(sent("CNSRCLR")).hasSize(1);
    trades.ended().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    hits.ended().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    for (Thread thread : threads) {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
    while (!mock.realtime().sessions().isEmpty()) {
      Thread.onSpinWait(); // the server may notice a moment later
    }
    assertThat(time.pending()).isZero();
  }
}
