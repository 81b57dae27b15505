package io.github.kiwoomjava.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.mock.Caller.Answer;
import io.github.kiwoomjava.mock.market.TickGrid;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broker does not let through. */
class BrokerTest {
  /** Tuesday, 11:00 in Seoul. */
  private final TestClock clock = new TestClock("2026-03-03T02:00:00Z");

  private Trader trader = Trader.at(clock, Trader.RICH);

  @AfterEach
  void stop() {
    trader.close();
  }

  private long lowest() {
    return TickGrid.lowerLimit(trader.market().quote(trader.stock("005930")).previousClose());
  }

  @Test
  void what_is_still_open_of_a_market_order_reserves_money_at_the_highest_price_of_the_day() {
    long highest =
        TickGrid.upperLimit(trader.market().quote(trader.stock("005930")).previousClose());
    trader.close();
    long cash = highest * 1_000_000;
    trader = Trader.at(clock, Trader.RICH.withAccount(cash, Map.of()));
    assertThat(trader.order("kt10000", "005930", 999_000, "3", 0).returnCode()).isZero();
    long open = trader.account().orders().get(0).open();
    assertThat(open).as("more than the book holds").isPositive();
    assertThat(trader.account().free())
        .isLessThanOrEqualTo(trader.account().cash() - highest * open);
    Answer again = trader.order("kt10000", "005930", 999_000, "3", 0);
    assertThat(again.message()).contains("855056");
    clock.advance(Duration.ofHours(4));
    assertThat(trader.account().cash()).isNotNegative();
  }

  @Test
  void a_market_order_needs_money_for_the_highest_price_of_the_day() {
    long highest =
        TickGrid.upperLimit(trader.market().quote(trader.stock("005930")).previousClose());
    trader.close();
    trader = Trader.at(clock, Trader.RICH.withAccount(highest * 10 - 1, Map.of()));
    assertThat(trader.order("kt10000", "005930", 10, "3", 0).message())
        .contains("855056")
        .contains("9주 매수가능");
    assertThat(trader.order("kt10000", "005930", 9, "3", 0).returnCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAPL", "M04020000", "999999", "00593"})
  void what_the_korean_exchange_does_not_list_cannot_be_ordered_there(String code) {
    Answer answer = trader.order("kt10000", code, 1, "3", 0);
    assertThat(answer.returnCode()).isEqualTo(7);
    assertThat(answer.message()).contains("[1903:").contains("거래소구분=KRX").contains(code);
    assertThat(trader.account().orders()).isEmpty();
  }

  @Test
  void an_order_is_not_found_under_another_stocks_code() {
    trader.order("kt10000", "005930", 3, "0", lowest());
    String amend =
        "{\"orig_ord_no\":\"1\",\"stk_cd\":\"%s\",\"mdfy_qty\":\"0\",\"mdfy_uv\":\""
            + lowest()
            + "\"}";
    String cancel = "{\"orig_ord_no\":\"1\",\"stk_cd\":\"%s\",\"cncl_qty\":\"0\"}";
    assertThat(trader.call("kt10002", amend.formatted("000660")).message()).contains("RC4032");
    assertThat(trader.call("kt10003", cancel.formatted("000660")).message()).contains("RC4032");
    assertThat(trader.call("kt10003", cancel.formatted("AAPL")).message()).contains("1903");
    assertThat(trader.account().orders().get(0).open()).isEqualTo(3);
    assertThat(trader.call("kt10003", cancel.formatted("005930")).returnCode()).isZero();
  }

  @Test
  void nobody_cancels_what_somebody_else_ordered() {
    trader.order("kt10000", "005930", 3, "0", lowest());
    String cancel = "{\"orig_ord_no\":\"1\",\"stk_cd\":\"005930\",\"cncl_qty\":\"0\"}";
    assertThat(trader.withKey("other").call("kt10003", cancel).message()).contains("RC4032");
    assertThat(trader.account().orders().get(0).open()).isEqualTo(3);
  }
}
