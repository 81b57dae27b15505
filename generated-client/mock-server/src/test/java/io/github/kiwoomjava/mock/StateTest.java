package io.github.kiwoomjava.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Loan;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.market.OrderTicket;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.TickGrid;
import io.github.kiwoomjava.mock.market.Wallet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, orders and tokens outlive the server. */
class StateTest {
  @TempDir Path folder;

  /** Tuesday, 11:00 in Seoul. */
  private final TestClock clock = new TestClock("2026-03-03T02:00:00Z");

  private MockKiwoom start(MarketOptions options, long seed) {
    return MockKiwoom.builder()
        .spec(TestSpecs.trading())
        .clock(clock)
        .seed(seed)
        .market(options)
        .state(folder.resolve("state.json"))
        .start();
  }

  private static String order(long price) {
    return "{\"stk_cd\":\"005930\",\"ord_qty\":\"7\",\"ord_uv\":\"%s\",\"trde_tp\":\"%s\"}"
        .formatted(price == 0 ? "" : Long.toString(price), price == 0 ? "3" : "0");
  }

  @Test
  void what_was_held_ordered_and_issued_is_there_after_a_restart() {
    String token;
    AccountView account;
    AccountView gold;
    try (MockKiwoom mock = start(Trader.RICH, 1)) {
      Caller caller = new Caller(mock);
      token = caller.token();
      long low =
          TickGrid.lowerLimit(mock.market().quote(mock.market().stock("005930")).previousClose());
      caller.call("kt10000", TestSpecs.ORDER_PATH, order(0));
      caller.call("kt10000", TestSpecs.ORDER_PATH, order(low));
      mock.market()
          .place(
              "key",
              OrderTicket.market(Side.BUY, mock.market().stock("000660"), 3).onCredit(Loan.ANY));
      mock.market().place("key", Side.BUY, mock.market().stock("M04020000"), 1, 0);
      account = mock.market().account("key");
      gold = mock.market().account("key", Wallet.GOLD);
      assertThat(account.loans()).isPositive();
    }
    try (MockKiwoom mock = start(Trader.RICH, 1)) {
      assertThat(mock.market().account("key")).isEqualTo(account);
      assertThat(mock.market().account("key", Wallet.GOLD)).isEqualTo(gold);
      Caller caller = new Caller(mock);
      assertThat(caller.token()).isEqualTo(token);
      assertThat(
              caller.call("kt10000", TestSpecs.ORDER_PATH, order(0)).body().path("ord_no").asText())
          .as("numbers go on")
          .isEqualTo("0000005");
    }
  }

  @Test
  void a_crash_after_an_answer_loses_nothing_that_was_answered() throws IOException {
    try (MockKiwoom mock = start(Trader.RICH, 1)) {
      new Caller(mock).call("kt10000", TestSpecs.ORDER_PATH, order(0));
      Files.copy(folder.resolve("state.json"), folder.resolve("crashed.json"));
    }
    Files.move(
        folder.resolve("crashed.json"),
        folder.resolve("state.json"),
        StandardCopyOption.REPLACE_EXISTING);
    try (MockKiwoom mock = start(Trader.RICH, 1)) {
      assertThat(mock.market().account("key").orders().get(0).filled()).isEqualTo(7);
    }
  }

  @Test
  void what_happened_in_the_meantime_is_made_up_for() {
    try (MockKiwoom mock = start(Trader.RICH, 1)) {
      long bid = mock.market().book(mock.market().stock("005930")).bids().get(0).price();
      new Caller(mock).call("kt10000", TestSpecs.ORDER_PATH, order(bid));
    }
    clock.advance(Duration.ofHours(20));
    try (MockKiwoom mock = start(Trader.RICH, 1)) {
      AccountView account = mock.market().account("key");
      assertThat(account.orders()).as("of yesterday").isEmpty();
      assertThat(account.past()).hasSize(1);
      assertThat(account.past().get(0).open()).isZero();
      assertThat(account.past().get(0).filled()).isEqualTo(7);
    }
  }

  @Test
  void a_time_of_its_own_goes_on() {
    MarketOptions options = Trader.RICH.startingAt(LocalDateTime.of(2025, 9, 8, 10, 0)).atSpeed(60);
    try (MockKiwoom mock = start(options, 1)) {
      clock.advance(Duration.ofMinutes(1));
      assertThat(mock.market().now()).isEqualTo("2025-09-08T11:00:00");
    }
    clock.advance(Duration.ofDays(3));
    try (MockKiwoom mock = start(options, 1)) {
      assertThat(mock.market().now()).isEqualTo("2025-09-08T11:00:00");
    }
  }

  @Test
  void a_state_of_another_seed_is_refused_and_kept() throws IOException {
    start(Trader.RICH, 1).close();
    String before = Files.readString(folder.resolve("state.json"));
    assertThatThrownBy(() -> start(Trader.RICH, 2))
        .isInstanceOf(MockKiwoomException.class)
        .hasMessageContaining("seed 1");
    assertThat(folder.resolve("state.json")).hasContent(before);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "null", "{\"version\":9}", "{\"version\":1,\"seed\":1}", "\u0000"})
  void what_is_no_state_is_refused_and_kept(String text) throws IOException {
    Files.writeString(folder.resolve("state.json"), text);
    assertThatThrownBy(() -> start(Trader.RICH, 1))
        .isInstanceOf(MockKiwoomException.class)
        .hasMessageContaining("state.json");
    assertThat(Files.readString(folder.resolve("state.json"))).isEqualTo(text);
  }
}
