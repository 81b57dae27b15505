package io.github.kiwoomjava.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.mock.socket.Registration;
import io.github.kiwoomjava.mock.socket.SocketEvent;
import io.github.kiwoomjava.mock.socket.SocketFault;
import io.github.kiwoomjava.mock.socket.SocketOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketTest {
  private static final SocketOptions QUIET =
      SocketOptions.USUAL.withHeartbeat(Duration.ZERO).withExamples(false);

  private final TestClock clock = new TestClock("2026-01-05T01:02:03Z");
  private MockKiwoom mock;

  @BeforeEach
  void start() {
    start(QUIET);
  }

  private void start(SocketOptions options) {
    if (mock != null) {
      mock.close();
    }
    mock = MockKiwoom.builder().spec(TestSpecs.small()).clock(clock).sockets(options).start();
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private SocketCaller open() {
    return new SocketCaller(mock);
  }

  private void push(String item, String price) {
    mock.realtime().push("0B", item, Map.of("10", price));
  }

  @Test
  void nothing_is_heard_before_login() {
    try (SocketCaller socket = open()) {
      JsonNode refusal = socket.register("1", "1", "0B", "005930");
      assertThat(refusal.path("trnm").asText()).isEqualTo("REG");
      assertThat(refusal.path("return_code").asInt()).isEqualTo(100013);
    }
  }

  @Test
  void a_bad_token_ends_the_connection() {
    try (SocketCaller socket = open()) {
      socket.send("{\"trnm\":\"LOGIN\",\"token\":\"nobody\"}");
      JsonNode refusal = socket.next();
      assertThat(refusal.path("return_code").asInt()).isEqualTo(805004);
      assertThat(refusal.path("return_msg").asText()).contains("CODE=8005");
      assertThat(socket.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void by_default_a_registration_is_followed_by_the_example_of_its_type() {
    start(SocketOptions.USUAL);
    try (SocketCaller socket = open().login()) {
      assertThat(socket.register("1", "1", "0B", "005930", "000660").path("return_code").asInt(-1))
          .isZero();
      JsonNode first = socket.next();
      assertThat(first.path("trnm").asText()).isEqualTo("REAL");
      assertThat(first.path("data").path(0).path("item").asText()).isEqualTo("005930");
      assertThat(first.path("data").path(0).path("values").path("10").asText()).isEqualTo("-82000");
      assertThat(socket.next().path("data").path(0).path("item").asText()).isEqualTo("000660");
    }
  }

  @Test
  void events_reach_only_those_who_registered_type_and_item() {
    try (SocketCaller one = open().login("a");
        SocketCaller other = open().login("b")) {
      one.register("1", "1", "0B", "005930");
      other.register("1", "1", "0B", "000660");
      assertThat(mock.realtime().push("0B", "005930", Map.of("10", "+1"))).isEqualTo(1);
      push("000660", "+2");
      assertThat(one.nextPrice()).isEqualTo("+1");
      assertThat(other.nextPrice()).isEqualTo("+2");
    }
  }

  @Test
  void refresh_0_replaces_the_group_and_refresh_1_adds_to_it() {
    try (SocketCaller socket = open().login()) {
      socket.register("1", "1", "0B", "1");
      socket.register("2", "1", "0B", "2");
      socket.register("1", "1", "0B", "3");
      assertThat(registered()).containsExactlyInAnyOrder("1", "2", "3");
      socket.register("1", "0", "0B", "4");
      assertThat(registered()).containsExactlyInAnyOrder("2", "4");
    }
  }

  @Test
  void remove_takes_the_named_items_or_the_whole_group() {
    try (SocketCaller socket = open().login()) {
      socket.register("1", "1", "0B", "1", "2", "3");
      socket.send(SocketCaller.registration("REMOVE", "1", "", "0B", "2"));
      assertThat(socket.next().path("trnm").asText()).isEqualTo("REMOVE");
      assertThat(registered()).containsExactlyInAnyOrder("1", "3");
      socket.send("{\"trnm\":\"REMOVE\",\"grp_no\":\"1\"}");
      socket.next();
      assertThat(registered()).isEmpty();
    }
  }

  @Test
  void items_may_be_maps_or_the_text_of_maps() {
    try (SocketCaller socket = open().login()) {
      socket.register("1", "1", "0B", "{\"jmcode\":\"NVDA\",\"stex_tp\":\"ND\"}");
      assertThat(registered()).containsExactly("NVDA");
    }
  }

  private List<String> registered() {
    return mock.realtime().sessions().get(0).registrations().stream()
        .map(Registration::item)
        .toList();
  }

  @Test
  void wrong_registrations_are_refused_and_change_nothing() {
    start(QUIET.withRegistrations(2));
    try (SocketCaller socket = open().login()) {
      assertThat(socket.register("1", "1", "0B", "1", "2").path("return_code").asInt(-1)).isZero();
      assertThat(socket.register("2", "1", "0B", "3").path("return_code").asInt()).isEqualTo(1);
      assertThat(socket.register("1", "1", "XX", "3").path("return_code").asInt()).isEqualTo(1);
      assertThat(socket.register("12345", "1", "0B", "1").path("return_code").asInt()).isEqualTo(1);
      assertThat(registered()).containsExactlyInAnyOrder("1", "2");
    }
  }

  @Test
  void fills_reach_the_sessions_of_their_account_whatever_item_they_registered() {
    try (SocketCaller mine = open().login("me");
        SocketCaller other = open().login("you")) {
      mine.register("1", "1", "00", "");
      other.register("1", "1", "00", "");
      assertThat(mock.realtime().pushToAccount("me", "00", "005930", Map.of("9203", "7")))
          .isEqualTo(1);
      assertThat(mine.next().path("data").path(0).path("values").path("9203").asText())
          .isEqualTo("7");
    }
  }

  @Test
  void a_ping_that_comes_back_keeps_the_session_and_five_that_do_not_end_it() {
    try (SocketCaller lively = open().login("a");
        SocketCaller dead = open().login("b")) {
      for (int i = 0; i < 5; i++) {
        mock.realtime().heartbeat();
        String ping = lively.nextText();
        assertThat(ping).isEqualTo("{\"trnm\":\"PING\"}");
        lively.send(ping);
        lively.settle();
        dead.nextText();
      }
      mock.realtime().heartbeat();
      lively.nextText();
      assertThat(dead.next().path("code").asText()).isEqualTo("R10002");
      assertThat(dead.closeCode()).isEqualTo(1000);
      assertThat(mock.realtime().sessions()).hasSize(1);
    }
  }

  @Test
  void listeners_hear_what_became_of_each_message() throws InterruptedException {
    BlockingQueue<SocketEvent> events = new LinkedBlockingQueue<>();
    try (MockKiwoom heard =
            MockKiwoom.builder()
                .spec(TestSpecs.small())
                .clock(clock)
                .sockets(QUIET)
                .socketListener(events::add)
                .start();
        SocketCaller socket = new SocketCaller(heard)) {
      socket.register("1", "1", "0B", "1");
      socket.login();
      heard.realtime().heartbeat();
      for (int i = 0; i < 5; i++) {
        heard.realtime().heartbeat();
      }
      assertThat(socket.closeCode()).isEqualTo(1000);
      List<String> seen = new ArrayList<>();
      while (seen.isEmpty() || !seen.get(seen.size() - 1).startsWith("CLOSED")) {
        SocketEvent event = events.poll(10, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        seen.add(event.kind() + " " + event.name() + " " + event.code());
      }
      assertThat(seen)
          .containsExactly(
              "OPENED  0",
              "ANSWERED REG 100013",
              "ANSWERED LOGIN 0",
              "ENDED SYSTEM R10002",
              "CLOSED  0");
    }
  }

  @Test
  void who_does_not_log_in_is_sent_away() {
    try (SocketCaller socket = open()) {
      // The server may learn of a connection later than the client; an answer settles that.
      socket.register("1", "1", "0B", "1");
      mock.realtime().heartbeat();
      socket.next();
      mock.realtime().heartbeat();
      assertThat(socket.next().path("code").asText()).isEqualTo("R10004");
      assertThat(socket.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void a_second_session_of_a_key_ends_the_first_unless_told_otherwise() {
    try (SocketCaller first = open().login();
        SocketCaller second = open().login()) {
      assertThat(first.next().path("code").asText()).isEqualTo("R10001");
      assertThat(first.closeCode()).isEqualTo(1000);
      second.settle();
    }
    start(QUIET.withTakeover(false));
    try (SocketCaller first = open().login();
        SocketCaller second = open().login()) {
      second.settle();
      first.settle();
    }
  }

  @Test
  void a_search_comes_in_pages_whose_keys_stand_in_the_body() {
    try (SocketCaller socket = open().login()) {
      String request = "{\"trnm\":\"CNSRREQ\",\"seq\":\"4\",\"search_type\":\"0\"";
      socket.send(request + "}");
      assertThat(socket.next().path("return_code").asInt())
          .as("no list was asked for")
          .isEqualTo(1);
      socket.settle();
      socket.send(request + "}");
      JsonNode page = socket.next();
      assertThat(page.path("seq").asText()).isEqualTo("4");
      List<String> codes = new java.util.ArrayList<>();
      codes.add(page.path("data").path(0).path("9001").asText());
      while (page.path("cont_yn").asText().equals("Y")) {
        String more = ",\"cont_yn\":\"Y\",\"next_key\":\"%s\"}";
        socket.send(request + more.formatted(page.path("next_key").asText()));
        page = socket.next();
        codes.add(page.path("data").path(0).path("9001").asText());
      }
      assertThat(codes).containsExactly("A005930", "A013240", "A020550");
      socket.send(request + ",\"cont_yn\":\"Y\",\"next_key\":\"guess\"}");
      assertThat(socket.next().path("return_code").asInt()).isEqualTo(1);
    }
  }

  @Test
  void a_condition_that_is_not_in_the_list_is_refused() {
    try (SocketCaller socket = open().login()) {
      socket.settle();
      for (String type : List.of("0", "1")) {
        socket.send("{\"trnm\":\"CNSRREQ\",\"seq\":\"9\",\"search_type\":\"" + type + "\"}");
        assertThat(socket.next().path("return_code").asInt()).isEqualTo(1);
      }
      assertThat(mock.realtime().conditionHit("9", "000660", true)).isZero();
    }
  }

  @Test
  void a_watched_condition_gets_hits_in_and_out_until_it_is_cleared() {
    try (SocketCaller socket = open().login()) {
      socket.settle();
      socket.send("{\"trnm\":\"CNSRREQ\",\"seq\":\"4\",\"search_type\":\"1\"}");
      assertThat(socket.next().path("data").path(0).path("jmcode").asText()).isEqualTo("A005930");
      assertThat(mock.realtime().conditionHit("4", "000660", true)).isEqualTo(1);
      JsonNode values = socket.next().path("data").path(0).path("values");
      assertThat(values)
          .isEqualTo(
              TestSpecs.json(
                  "{\"841\":\"4\",\"9001\":\"000660\",\"843\":\"I\",\"20\":\"100203\",\"907\":\"2\"}"));
      mock.realtime().conditionHit("4", "000660", false);
      assertThat(socket.next().path("data").path(0).path("values").path("843").asText())
          .isEqualTo("D");
      socket.send("{\"trnm\":\"CNSRCLR\",\"seq\":\"4\"}");
      assertThat(socket.next().path("return_code").asInt(-1)).isZero();
      assertThat(mock.realtime().conditionHit("4", "000660", true)).isZero();
    }
  }

  @Test
  void long_messages_come_in_fragments_that_keep_every_character() {
    start(QUIET.withFragment(10));
    try (SocketCaller socket = open().login()) {
      socket.register("1", "1", "0B", "005930");
      int before = socket.frames();
      String text = "가😀".repeat(50);
      push("005930", text);
      assertThat(socket.nextPrice()).isEqualTo(text);
      assertThat(socket.frames() - before).isGreaterThan(10);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1011})
  void a_session_is_closed_with_the_ordered_code(int code) {
    try (SocketCaller socket = open().login()) {
      mock.realtime().onNext("REG", 1, SocketFault.close(code));
      socket.send(SocketCaller.registration("REG", "1", "1", "0B", "1"));
      assertThat(socket.closeCode()).isEqualTo(code);
    }
  }

  @Test
  void a_connection_is_lost_in_login_or_in_the_middle_of_a_message() {
    mock.realtime().onNext("LOGIN", 1, SocketFault.drop());
    try (SocketCaller socket = open()) {
      socket.send("{\"trnm\":\"LOGIN\",\"token\":\"x\"}");
      assertThat(socket.closeCode()).isEqualTo(1006);
    }
    try (SocketCaller socket = open().login()) {
      mock.realtime().now(SocketFault.cut("{\"trnm\":\"REAL\"}"));
      assertThat(socket.closeCode()).isEqualTo(1006);
      assertThat(socket.isQuiet()).isTrue();
    }
  }

  @Test
  void garbage_binary_and_broken_frames_can_be_ordered() {
    try (SocketCaller socket = open().login()) {
      mock.realtime().now(SocketFault.say("<html>"));
      assertThat(socket.nextText()).isEqualTo("<html>");
      mock.realtime().now(SocketFault.binary());
      socket.settle();
      mock.realtime().now(SocketFault.badFrame());
      assertThat(socket.closeCode()).isEqualTo(1006);
    }
  }

  @Test
  void a_frozen_server_is_deaf_and_dumb_and_the_connections_stay() {
    try (SocketCaller socket = open().login()) {
      socket.register("1", "1", "0B", "1");
      mock.realtime().freeze();
      push("1", "+1");
      mock.realtime().heartbeat();
      mock.realtime().thaw();
      push("1", "+2");
      assertThat(socket.nextPrice()).isEqualTo("+2");
    }
  }

  @Test
  void a_recording_is_replayed_in_order_to_those_who_registered() throws Exception {
    try (SocketCaller socket = open().login()) {
      socket.register("1", "1", "0B", "005930");
      Stream<String> lines =
          Stream.concat(
              Stream.of("# a comment", "", real("000660", -1)),
              IntStream.range(0, 20_000).mapToObj(i -> real("005930", i)));
      assertThat(mock.realtime().replay(lines, Double.POSITIVE_INFINITY).get(30, TimeUnit.SECONDS))
          .isEqualTo(20_001);
      for (int i = 0; i < 20_000; i++) {
        assertThat(socket.nextPrice()).isEqualTo(Integer.toString(i));
      }
    }
  }

  @Test
  void a_recording_with_times_is_replayed_as_fast_as_asked() throws Exception {
    try (SocketCaller socket = open().login()) {
      socket.register("1", "1", "0B", "1");
      Stream<String> lines =
          Stream.of(0, 60_000).map(at -> "{\"at\":" + at + ",\"message\":" + real("1", at) + "}");
      mock.realtime().replay(lines, 10_000).get(10, TimeUnit.SECONDS);
      assertThat(socket.nextPrice()).isEqualTo("0");
      assertThat(socket.nextPrice()).isEqualTo("60000");
    }
  }

  @Test
  void a_broken_recording_names_the_line() {
    assertThatThrownBy(() -> mock.realtime().replay(Stream.of("{}", "oops"), 1).join())
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("Line 2");
    assertThatThrownBy(() -> mock.realtime().replay(Stream.of("{}"), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("speed");
  }

  @Test
  void messages_are_recorded() {
    try (SocketCaller socket = open().login()) {
      socket.register("1", "1", "0B", "1");
      assertThat(mock.realtime().messages())
          .extracting(RecordedMessage::trnm)
          .containsExactly("LOGIN", "REG");
      assertThat(mock.realtime().messages("REG").get(0).text()).contains("\"0B\"");
      mock.clearRequests();
      assertThat(mock.realtime().messages()).isEmpty();
    }
  }

  @Test
  void other_messages_get_an_error_and_no_more() {
    try (SocketCaller socket = open().login()) {
      socket.send("{\"trnm\":\"WHAT\"}");
      assertThat(socket.next().path("return_code").asInt()).isEqualTo(1);
      socket.send("no json");
      assertThat(socket.next().path("return_code").asInt()).isEqualTo(1);
      socket.settle();
    }
  }

  private static String real(String item, int price) {
    return "{\"trnm\":\"REAL\",\"data\":[{\"type\":\"0B\",\"item\":\"%s\",\"values\":{\"10\":\"%d\"}}]}"
        .formatted(item, price);
  }
}
