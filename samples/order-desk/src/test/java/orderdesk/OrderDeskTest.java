package orderdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderDeskTest {
  private static final LocalDateTime OPEN = LocalDateTime.of(2026, 7, 6, 10, 0);

  /** Types the lines and returns all that was printed. */
  private static String type(LocalDateTime when, String... lines) throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (Connection connection = Connection.mock(when)) {
      new OrderDesk(
              connection,
              new Screen(
                  new BufferedReader(new StringReader(String.join("\n", lines))),
                  new PrintStream(printed, true, StandardCharsets.UTF_8),
                  false))
          .run();
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** What was printed after the last line that holds a text. */
  private static String after(String printed, String text) {
    return printed.substring(printed.lastIndexOf(text));
  }

  @Test
  void an_order_is_sent_only_if_it_is_confirmed_word_for_word() throws IOException {
    String printed =
        type(OPEN, "buy 005930 10 60,000", "yes", "buy 005930 10 60000", "buy 1", "orders");
    assertThat(printed).contains("Not sent.").doesNotContain("ACCEPTED");
    assertThat(after(printed, "Open")).contains("none");
  }

  @Test
  void the_ticket_shows_stock_value_and_a_price_that_is_far_off() throws IOException {
    String printed = type(OPEN, "buy 005930 10 50000", "no");
    assertThat(printed)
        .contains("BUY  삼성전자 (005930)")
        .contains("500,000 won")
        .contains("% away from the market");
  }

  @Test
  void an_order_is_placed_amended_and_cancelled() throws IOException {
    String printed =
        type(
            OPEN,
            "buy 005930 10 60000",
            "buy 10",
            "amend 1 60100",
            "amend 0000001",
            "orders",
            "cancel 2",
            "cancel 0000002",
            "orders");
    assertThat(printed)
        .contains("ACCEPTED as order 0000001")
        .contains("ACCEPTED as order 0000002")
        .contains("ACCEPTED as order 0000003")
        .containsPattern("0000002 +005930 .*10 of 10 +60,100");
    assertThat(after(printed, "Open")).contains("none");
  }

  @Test
  void a_market_order_is_executed() throws IOException {
    String printed = type(OPEN, "sell 005930 5 market", "sell 5", "orders");
    assertThat(after(printed, "Executed")).containsPattern("0000001 +005930 .* 5 of 5");
  }

  @Test
  void a_refusal_is_told_with_its_reason() throws IOException {
    String printed = type(OPEN, "buy 005930 100000 60000", "buy 100000");
    assertThat(printed).contains("REJECTED").contains("매수증거금이 부족합니다").contains("refused it");
  }

  @Test
  void before_the_market_opens_orders_are_refused() throws IOException {
    String printed = type(OPEN.withHour(8), "buy 005930 1 60000", "buy 1");
    assertThat(printed).contains("REJECTED").contains("RC4057");
  }

  @Test
  void an_order_whose_answer_is_lost_is_found_again_and_sent_once() throws IOException {
    String printed = type(OPEN, "lose", "buy 000660 3 200000", "buy 3", "orders");
    assertThat(printed)
        .contains("UNKNOWN")
        .contains("It stands, most likely: order 0000001, buy 000660, 3 shares, 3 open");
    assertThat(after(printed, "Open")).contains("0000001").doesNotContain("0000002");
  }

  @Test
  void of_two_orders_that_look_alike_none_is_picked() throws IOException {
    String printed =
        type(OPEN, "buy 000660 3 200000", "buy 3", "lose", "buy 000660 3 200000", "buy 3");
    assertThat(printed)
        .contains("Several orders look like it")
        .contains("order 0000001")
        .contains("order 0000002");
  }

  @Test
  void slips_of_the_hand_are_explained_and_nothing_is_sent() throws IOException {
    for (String slip : List.of("buy 005930", "buy 005930 x 1", "buy 005930 1 -5", "amend 9 5")) {
      assertThat(type(OPEN, slip, "orders")).doesNotContain("Type \"").contains("none");
    }
  }

  @Test
  void without_keys_it_is_the_mock_and_with_them_kiwoom_s_mock_trading_unless_told_otherwise() {
    Map<String, String> keys = Map.of("KIWOOM_APP_KEY", "k", "KIWOOM_SECRET_KEY", "s");
    try (Connection local = Connection.open(Map.of("KIWOOM_ENVIRONMENT", "real"));
        Connection trading = Connection.open(keys)) {
      assertThat(local.description()).startsWith("a mock Kiwoom on http://127.0.0.1");
      assertThat(trading.description()).isEqualTo("Kiwoom's mock trading");
    }
  }
}
