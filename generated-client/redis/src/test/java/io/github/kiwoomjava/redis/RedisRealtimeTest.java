package io.github.kiwoomjava.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.RealtimeSession;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.mock.socket.SocketFault;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NeedsRedis
class RedisRealtimeTest {
  private static final String SAMSUNG = "005930";
  private static final String HYNIX = "000660";
  private static final String REFUSAL =
      "{\"trnm\":\"REG\",\"return_code\":7,\"return_msg\":\"[1903:no such stock]\"}";

  private final RedisServer server = RedisServer.start();
  private final Ticker kiwoom = new Ticker();
  private final List<FleetProcess> processes = new ArrayList<>();

  @AfterEach
  void close() {
    processes.forEach(FleetProcess::close);
    kiwoom.close();
    server.close();
  }

  private FleetProcess process() {
    FleetProcess process = new FleetProcess(kiwoom.mock().baseUri(), server.uri());
    processes.add(process);
    return process;
  }

  private void ticks(String item, long from, long to) {
    LongStream.rangeClosed(from, to).forEach(number -> kiwoom.tick(item, number));
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  @Test
  void all_processes_hear_every_event_once_and_in_order_over_one_session() {
    Watcher one = process().watch(SAMSUNG);
    Watcher two = process().watch(SAMSUNG, HYNIX);
    Watcher three = process().watch(HYNIX);
    for (long n = 1; n <= 500; n++) {
      kiwoom.tick(SAMSUNG, n);
      kiwoom.tick(HYNIX, n);
    }
    one.awaitNumber(SAMSUNG, 500);
    two.awaitNumber(HYNIX, 500);
    three.awaitNumber(HYNIX, 500);
    assertThat(one.numbers(SAMSUNG)).isEqualTo(range(1, 500));
    assertThat(two.numbers(SAMSUNG)).isEqualTo(range(1, 500));
    assertThat(two.numbers(HYNIX)).isEqualTo(range(1, 500));
    assertThat(three.numbers(HYNIX)).isEqualTo(range(1, 500));
    assertThat(one.numbers(HYNIX)).isEmpty();
    assertThat(kiwoom.mock().realtime().sessions()).hasSize(1);
    assertThat(kiwoom.mock().realtime().messages("LOGIN")).hasSize(1);
    assertThat(kiwoom.mock().requests("au10001")).hasSize(1);
    assertThat(one.gaps()).isEmpty();
  }

  @Test
  void an_item_is_registered_once_and_removed_when_the_last_process_leaves() throws Exception {
    FleetProcess one = process();
    FleetProcess two = process();
    one.watch(SAMSUNG);
    two.watch(SAMSUNG);
    assertThat(kiwoom.mock().realtime().messages("REG")).hasSize(1);
    one.session(0).close();
    Watcher still = two.watch(HYNIX);
    assertThat(kiwoom.mock().realtime().messages("REMOVE")).isEmpty();
    kiwoom.tick(HYNIX, 1);
    still.awaitNumber(HYNIX, 1);
    two.session(0).close();
    still.await(() -> !kiwoom.mock().realtime().messages("REMOVE").isEmpty());
    assertThat(kiwoom.mock().realtime().messages("REMOVE").get(0).text()).contains(SAMSUNG);
  }

  @Test
  void a_clean_stop_of_the_leader_hands_over_and_the_others_hear_of_a_gap() {
    FleetProcess leader = process();
    leader.watch(SAMSUNG);
    Watcher other = process().watch(SAMSUNG);
    ticks(SAMSUNG, 1, 3);
    other.awaitNumber(SAMSUNG, 3);
    processes.remove(leader);
    leader.close();
    other.await(() -> !other.gaps().isEmpty());
    ticks(SAMSUNG, 10, 12);
    other.awaitNumber(SAMSUNG, 12);
    assertThat(other.numbers(SAMSUNG)).containsExactly(1L, 2L, 3L, 10L, 11L, 12L);
    assertThat(other.gaps()).hasSize(1);
    assertThat(other.gaps().get(0).feeds()).hasSize(1);
    assertThat(Duration.between(other.gaps().get(0).from(), other.gaps().get(0).to()))
        .isLessThan(Duration.ofSeconds(10));
    assertThat(kiwoom.mock().requests("au10001")).hasSize(1);
  }

  @Test
  void a_lost_session_at_kiwoom_is_a_gap_for_everybody() {
    Watcher one = process().watch(SAMSUNG);
    Watcher two = process().watch(SAMSUNG);
    kiwoom.mock().realtime().now(SocketFault.drop());
    one.await(() -> !one.gaps().isEmpty());
    two.await(() -> !two.gaps().isEmpty());
    ticks(SAMSUNG, 1, 2);
    one.awaitNumber(SAMSUNG, 2);
    two.awaitNumber(SAMSUNG, 2);
    assertThat(one.numbers(SAMSUNG)).containsExactly(1L, 2L);
  }

  @Test
  void another_program_that_takes_the_key_over_ends_the_sessions_of_all() {
    Watcher one = process().watch(SAMSUNG);
    Watcher two = process().watch(SAMSUNG);
    try (Kiwoom other =
            Kiwoom.builder()
                .baseUri(kiwoom.mock().baseUri())
                .credentials(FleetProcess.KEYS)
                .build();
        RealtimeSession session = other.realtime().open()) {
      Watcher alone = new Watcher();
      session.subscribe(StockTrade.of(HYNIX), alone::heard);
      one.await(() -> !one.failures().isEmpty());
      two.await(() -> !two.failures().isEmpty());
      assertThat(two.failures().get(0)).contains("R10001");
      kiwoom.tick(HYNIX, 1);
      alone.awaitNumber(HYNIX, 1);
    }
    assertThat(kiwoom.mock().realtime().messages("LOGIN")).as("nobody throws it out").hasSize(2);
  }

  @Test
  void a_key_that_is_not_accepted_ends_the_sessions_with_the_reason() {
    kiwoom.mock().on("au10001").failNext(3, "8050");
    FleetProcess process = process();
    Watcher watcher = new Watcher();
    try (RealtimeSession session =
        process.live().open(relay -> {}, options -> options.listener(watcher))) {
      session.subscribe(StockTrade.of(SAMSUNG), watcher::heard);
      watcher.await(() -> !watcher.failures().isEmpty());
      assertThat(watcher.failures().get(0)).contains("8050");
    }
  }

  @Test
  void a_refused_item_fails_its_own_subscription_alone() throws Exception {
    FleetProcess process = process();
    process.watch(SAMSUNG);
    kiwoom.mock().realtime().onNext("REG", 1, SocketFault.say(REFUSAL));
    RealtimeSession session = process.session(0);
    Subscription bad = session.subscribe(StockTrade.of("999999"), trade -> {});
    assertThatThrownBy(() -> bad.ready().get(20, TimeUnit.SECONDS)).hasMessageContaining("1903");
    Watcher good = process.watch(HYNIX);
    kiwoom.tick(HYNIX, 1);
    good.awaitNumber(HYNIX, 1);
  }

  @Test
  void a_late_joiner_hears_what_came_before_and_then_what_comes_each_once() {
    FleetProcess first = process();
    Watcher early = first.watch(SAMSUNG, HYNIX);
    ticks(SAMSUNG, 1, 50);
    ticks(HYNIX, 1, 5);
    early.awaitNumber(HYNIX, 5);
    Watcher late = process().watch(relay -> relay.replay(Duration.ofMinutes(5)), SAMSUNG);
    ticks(SAMSUNG, 51, 60);
    late.awaitNumber(SAMSUNG, 60);
    assertThat(late.numbers(SAMSUNG)).isEqualTo(range(1, 60));
    assertThat(late.numbers(HYNIX)).isEmpty();
    assertThat(late.gaps()).as("the stream is younger than five minutes").hasSizeLessThan(2);
  }

  @Test
  void a_group_shares_the_work_and_each_event_goes_to_one_member() {
    String[] items = new String[20];
    for (int i = 0; i < items.length; i++) {
      items[i] = "%06d".formatted(100_010 + i * 10);
    }
    Watcher one = process().watch(relay -> relay.group("workers"), items);
    Watcher two = process().watch(relay -> relay.group("workers"), items);
    Watcher all = process().watch(items);
    for (String item : items) {
      ticks(item, 1, 10);
    }
    all.awaitNumber(items[19], 10);
    int shares = 0;
    for (String item : items) {
      all.await(() -> one.numbers(item).size() + two.numbers(item).size() == 10);
      assertThat(List.of(one.numbers(item), two.numbers(item)))
          .containsExactlyInAnyOrder(range(1, 10), List.of());
      shares += one.numbers(item).isEmpty() ? 0 : 1;
    }
    assertThat(shares).isBetween(1, 19);
  }

  @Test
  void redis_that_ends_and_comes_back_empty_makes_a_gap_and_nothing_comes_twice() {
    Watcher one = process().watch(SAMSUNG);
    Watcher two = process().watch(SAMSUNG);
    ticks(SAMSUNG, 1, 20);
    two.awaitNumber(SAMSUNG, 20);
    one.awaitNumber(SAMSUNG, 20);
    server.kill();
    ticks(SAMSUNG, 21, 40);
    server.restart();
    one.await(() -> !one.gaps().isEmpty());
    two.await(() -> !two.gaps().isEmpty());
    ticks(SAMSUNG, 41, 60);
    one.awaitNumber(SAMSUNG, 60);
    two.awaitNumber(SAMSUNG, 60);
    assertThat(one.numbers(SAMSUNG)).isSorted().doesNotHaveDuplicates();
    assertThat(two.numbers(SAMSUNG)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void what_lies_in_redis_cannot_be_read_without_the_secret_key() {
    Watcher one = process().watch(SAMSUNG);
    kiwoom.tick(SAMSUNG, 1);
    one.awaitNumber(SAMSUNG, 1);
    RedisClient client = RedisClient.create(server.uri());
    try (StatefulRedisConnection<String, String> raw = client.connect(StringCodec.ASCII)) {
      for (String key : raw.sync().keys("*stream")) {
        assertThat(raw.sync().xrange(key, io.lettuce.core.Range.unbounded()).toString())
            .doesNotContain("-82000")
            .doesNotContain("REAL");
      }
      assertThat(raw.sync().keys("*stream")).hasSize(1);
    } finally {
      client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
  }
}
