package io.github.kiwoomjava.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.RealtimeSession;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.error.AuthenticationException;
import io.github.kiwoomjava.runtime.pacing.LocalPacer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyPoolTest {
  private static final Duration LATER = Duration.ofMinutes(10);

  private final Ticker kiwoom = new Ticker();
  private final AtomicLong time = new AtomicLong();
  private KeyPool<Kiwoom> pool;

  @AfterEach
  void close() {
    if (pool != null) {
      pool.close();
    }
    kiwoom.close();
  }

  private KeyPool<Kiwoom> pool(String... names) {
    KeyPool.Builder<Kiwoom.Builder, Kiwoom> builder =
        KeyPool.of(Kiwoom::builder)
            .configure(each -> each.baseUri(kiwoom.mock().baseUri()))
            .pacer(new LocalPacer(100, Map.of(), System::nanoTime))
            .nanoTime(time::get);
    for (String name : names) {
      builder.key(name, Credentials.of("key-of-" + name, "a-secret-key"));
    }
    pool = builder.build();
    return pool;
  }

  private static void ask(Kiwoom client) {
    assertThat(client.domestic().stock().basicInfo("005930").execute()).isNotNull();
  }

  private static List<Long> queries(KeyPool<Kiwoom> pool) {
    return pool.states().stream().map(KeyState::queries).toList();
  }

  @Test
  void queries_go_to_the_key_whose_turn_comes_first() {
    pool("main", "isa", "pension");
    for (int i = 0; i < 9; i++) {
      ask(pool.client());
    }
    assertThat(queries(pool)).containsExactly(3L, 3L, 3L);
    assertThat(kiwoom.mock().requests("au10001")).hasSize(3);
  }

  @Test
  void what_concerns_an_account_needs_its_name() {
    pool("main", "isa");
    assertThatThrownBy(() -> pool.client().domestic().account().accountNumber().execute())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("concerns an account")
        .hasMessageContaining("main, isa");
    assertThatThrownBy(() -> pool.account("savings"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("savings");
    ask(pool.account("isa"));
    assertThat(kiwoom.mock().requests("ka10001")).hasSize(1);
  }

  @Test
  void a_realtime_session_of_the_pools_client_is_refused() {
    pool("main");
    assertThatThrownBy(() -> pool.client().realtime().open())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("several app keys");
  }

  @Test
  void a_bad_key_is_set_aside_with_its_reason_and_the_query_goes_to_another() {
    pool("main", "isa");
    kiwoom.mock().on("ka10001").failNext(1, "8050");
    ask(pool.client());
    KeyState main = pool.states().get(0);
    assertThat(main.isUsed()).isFalse();
    assertThat(main.setAside()).contains("8050");
    for (int i = 0; i < 5; i++) {
      ask(pool.client());
    }
    assertThat(queries(pool)).as("the bad one is not hammered").containsExactly(1L, 6L);
    time.addAndGet(LATER.toNanos());
    ask(pool.client());
    ask(pool.client());
    assertThat(queries(pool).get(0)).as("one query finds out whether it is good").isEqualTo(2L);
    pool.restore("main");
    assertThat(pool.states().get(0).isUsed()).isTrue();
  }

  @Test
  void keys_that_are_all_bad_are_named_with_their_reasons() {
    pool("main", "isa");
    kiwoom.mock().on("au10001").failNext(2, "8001");
    assertThatThrownBy(() -> ask(pool.client())).isInstanceOf(AuthenticationException.class);
    assertThatThrownBy(() -> ask(pool.client()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("main (")
        .hasMessageContaining("isa (")
        .hasMessageContaining("8001");
  }

  @Test
  void the_same_key_twice_is_refused() {
    Credentials keys = Credentials.of("a-key", "a-secret");
    assertThatThrownBy(() -> KeyPool.of(Kiwoom::builder).key("main", keys).key("isa", keys))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private PoolRealtime<RealtimeSession> realtime(int itemsPerKey, Watcher watcher) {
    return pool.realtime(
        itemsPerKey,
        (key, client, listener) -> client.realtime().open(options -> options.listener(listener)),
        watcher);
  }

  @Test
  void items_are_spread_over_the_keys_and_each_event_comes_once() throws Exception {
    pool("main", "isa", "pension");
    Watcher watcher = new Watcher();
    try (PoolRealtime<RealtimeSession> live = realtime(2, watcher)) {
      String[] items = {"000010", "000020", "000030", "000040", "000050", "000060"};
      live.subscribe(StockTrade.of(items), watcher::heard).ready().get();
      assertThat(live.placements()).isEqualTo(Map.of("main", 2, "isa", 2, "pension", 2));
      for (String item : items) {
        kiwoom.tick(item, 1);
        kiwoom.tick(item, 2);
      }
      for (String item : items) {
        watcher.awaitNumber(item, 2);
        assertThat(watcher.numbers(item)).containsExactly(1L, 2L);
      }
      assertThatThrownBy(() -> live.subscribe(StockTrade.of("000070"), event -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("room for 0");
    }
  }

  @Test
  void items_of_a_key_that_fails_move_to_the_others_and_the_gap_is_reported() throws Exception {
    pool("main", "isa");
    Watcher watcher = new Watcher();
    try (PoolRealtime<RealtimeSession> live = realtime(4, watcher)) {
      String[] items = {"000010", "000020", "000030", "000040"};
      PoolSubscription<RealtimeSession, StockTrade> all =
          live.subscribe(StockTrade.of(items), watcher::heard);
      all.ready().get();
      try (RealtimeSession other = pool.account("main").realtime().open()) {
        other.subscribe(StockTrade.of("000090"), event -> {}); // throws the pool's session out
        watcher.await(() -> !watcher.gaps().isEmpty());
        assertThat(live.placements()).isEqualTo(Map.of("main", -1, "isa", 4));
        for (String item : items) {
          kiwoom.tick(item, 7);
          watcher.awaitNumber(item, 7);
          assertThat(watcher.numbers(item)).containsExactly(7L);
        }
        assertThat(watcher.gaps()).hasSize(1);
      }
      time.addAndGet(LATER.toNanos());
      live.restore();
      assertThat(live.placements()).isEqualTo(Map.of("main", 0, "isa", 4));
      live.subscribe(StockTrade.of("000050"), watcher::heard).ready().get();
      kiwoom.tick("000050", 1);
      watcher.awaitNumber("000050", 1);
      assertThat(live.placements()).isEqualTo(Map.of("main", 1, "isa", 4));
    }
  }

  @Test
  void what_has_no_room_waits_until_a_key_comes_back() throws Exception {
    pool("main", "isa");
    Watcher watcher = new Watcher();
    try (PoolRealtime<RealtimeSession> live = realtime(2, watcher)) {
      PoolSubscription<RealtimeSession, StockTrade> all =
          live.subscribe(StockTrade.of("000010", "000020", "000030", "000040"), watcher::heard);
      all.ready().get();
      try (RealtimeSession other = pool.account("main").realtime().open()) {
        other.subscribe(StockTrade.of("000090"), event -> {});
        watcher.await(() -> all.waiting().size() == 2);
        assertThat(watcher.gaps()).as("it is not over").isEmpty();
      }
      time.addAndGet(LATER.toNanos());
      live.restore();
      watcher.await(() -> !watcher.gaps().isEmpty());
      assertThat(all.waiting()).isEmpty();
      kiwoom.tick("000010", 1);
      watcher.awaitNumber("000010", 1);
    }
  }
}
