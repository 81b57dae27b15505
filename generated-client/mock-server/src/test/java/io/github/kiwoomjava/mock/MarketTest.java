package io.github.kiwoomjava.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.mock.Caller.Answer;
import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Book;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.market.Order;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.TickGrid;
import io.github.kiwoomjava.mock.socket.SocketOptions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketTest {
  private static final MarketOptions OPTIONS =
      MarketOptions.USUAL
          .withPulse(Duration.ZERO)
          .withAccount(10_000_000, Map.of("005930", 40L))
          .withRows(100);

  /** Tuesday, 11:00 in Seoul. */
  private final TestClock clock = new TestClock("2026-03-03T02:00:00Z");

  private MockKiwoom mock;
  private Caller caller;
  private String token;

  @BeforeEach
  void start() {
    start(OPTIONS);
  }

  private void start(MarketOptions options) {
    if (mock != null) {
      mock.close();
    }
    mock = MockKiwoom.builder().spec(TestSpecs.trading()).clock(clock).market(options).start();
    caller = new Caller(mock);
    token = caller.token();
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private JsonNode ask(String id, String body) {
    return call(id, body).body();
  }

  private Answer call(String id, String body, String... more) {
    List<String> headers =
        new ArrayList<>(List.of("api-id", id, "authorization", "Bearer " + token));
    headers.addAll(List.of(more));
    String path = id.startsWith("kt1") ? TestSpecs.ORDER_PATH : "/market";
    return caller.post(path, body, headers.toArray(String[]::new));
  }

  private Stock samsung() {
    return mock.market().stock("005930");
  }

  private AccountView account() {
    return mock.market().account("key");
  }

  private static String order(long quantity, long price) {
    return "{\"dmst_stex_tp\":\"KRX\",\"stk_cd\":\"005930\",\"ord_qty\":\"%d\",\"ord_uv\":\"%s\",\"trde_tp\":\"%s\"}"
        .formatted(quantity, price == 0 ? "" : Long.toString(price), price == 0 ? "3" : "0");
  }

  /** Every page of a chart, newest first. */
  private List<JsonNode> chart(String id, String body) {
    List<JsonNode> rows = new ArrayList<>();
    Answer answer = call(id, body);
    while (true) {
      answer.body().path("rows").forEach(rows::add);
      if (!answer.header("cont-yn").equals("Y") || rows.size() > 2_000) {
        return rows;
      }
      answer = call(id, body, "cont-yn", "Y", "next-key", answer.header("next-key"));
    }
  }

  private static long number(JsonNode row, String element) {
    return Math.abs(Long.parseLong(row.path(element).asText()));
  }

  @Test
  void the_same_seed_gives_the_same_day() {
    String body = "{\"stk_cd\":\"005930\",\"base_dt\":\"20260303\"}";
    List<JsonNode> first = chart("ka10081", body);
    start(OPTIONS);
    assertThat(chart("ka10081", body)).isEqualTo(first).hasSizeGreaterThan(1000);
    try (MockKiwoom other =
        MockKiwoom.builder()
            .spec(TestSpecs.trading())
            .clock(clock)
            .seed(2)
            .market(OPTIONS)
            .start()) {
      assertThat(other.market().quote(other.market().stock("005930")))
          .isNotEqualTo(mock.market().quote(samsung()));
    }
  }

  @Test
  void charts_of_minutes_days_weeks_and_months_agree() {
    String body = "{\"stk_cd\":\"005930\",\"base_dt\":\"20260303\",\"tic_scope\":\"5\"}";
    List<JsonNode> days = chart("ka10081", body);
    JsonNode friday = days.get(1);
    assertThat(friday.path("dt").asText()).isEqualTo("20260227");
    String fridayBody = body.replace("20260303", "20260227");
    List<JsonNode> minutes =
        chart("ka10080", fridayBody).stream()
            .takeWhile(row -> row.path("cntr_tm").asText().startsWith("20260227"))
            .toList();
    // Ten minutes before the close orders are only gathered.
    assertThat(minutes).hasSize(77);
    assertAgree(minutes, friday);

    List<JsonNode> weeks = chart("ka10082", body);
    assertAgree(days.subList(0, 1), weeks.get(0));
    List<JsonNode> february =
        days.stream().filter(row -> row.path("dt").asText().startsWith("202602")).toList();
    assertThat(february).hasSize(17);
    assertAgree(february, chart("ka10083", body).get(1));
  }

  private static void assertAgree(List<JsonNode> parts, JsonNode whole) {
    assertThat(number(whole, "open_pric"))
        .isEqualTo(number(parts.get(parts.size() - 1), "open_pric"));
    assertThat(number(whole, "cur_prc")).isEqualTo(number(parts.get(0), "cur_prc"));
    assertThat(number(whole, "high_pric"))
        .isEqualTo(parts.stream().mapToLong(row -> number(row, "high_pric")).max().orElseThrow());
    assertThat(number(whole, "low_pric"))
        .isEqualTo(parts.stream().mapToLong(row -> number(row, "low_pric")).min().orElseThrow());
    assertThat(number(whole, "trde_qty"))
        .isEqualTo(parts.stream().mapToLong(row -> number(row, "trde_qty")).sum());
  }

  @Test
  void prices_stay_on_the_grid_and_within_the_limits_of_their_day() {
    List<JsonNode> days = chart("ka10081", "{\"stk_cd\":\"00680K\",\"base_dt\":\"20260303\"}");
    for (int i = 0; i + 1 < days.size(); i++) {
      long base = number(days.get(i + 1), "cur_prc");
      for (String element : List.of("cur_prc", "open_pric", "high_pric", "low_pric")) {
        long price = number(days.get(i), element);
        assertThat(TickGrid.isOnGrid(price)).as(days.get(i).toString()).isTrue();
        assertThat(price).isBetween(TickGrid.lowerLimit(base), TickGrid.upperLimit(base));
      }
    }
  }

  @Test
  void quote_book_and_trades_tell_the_same_story() {
    Quote quote = mock.market().quote(samsung());
    JsonNode shown = ask("ka10001", "{\"stk_cd\":\"005930_AL\"}");
    String sign = quote.change() > 0 ? "+" : quote.change() < 0 ? "-" : "";
    assertThat(shown.path("cur_prc").asText()).isEqualTo(sign + quote.price());
    JsonNode book = ask("ka10004", "{\"stk_cd\":\"005930\"}");
    long ask = number(book, "sel_fpr_bid");
    long bid = number(book, "buy_fpr_bid");
    assertThat(ask).isEqualTo(TickGrid.up(bid));
    assertThat(number(book, "sel_2th_pre_bid")).isEqualTo(TickGrid.up(ask));
    assertThat(quote.price()).isIn(ask, bid);
    JsonNode last = ask("ka10003", "{\"stk_cd\":\"005930\"}").path("cntr_infr").path(0);
    assertThat(last.path("tm").asText()).isEqualTo("110000");
    assertThat(number(last, "cur_prc")).isEqualTo(quote.price());
  }

  @Test
  void values_are_written_as_the_sheet_writes_them() {
    assertThat(ask("kt00001", "{}").path("entr").asText()).isEqualTo("000000010000000");
    JsonNode holding = ask("kt00018", "{}").path("acnt_evlt_remn_indv_tot").path(0);
    assertThat(holding.path("stk_cd").asText()).isEqualTo("A005930");
    assertThat(holding.path("rmnd_qty").asText()).isEqualTo("000000000000040");
    long korean = MarketOptions.USUAL.stocks().stream().filter(s -> !s.kind().isAmerican()).count();
    assertThat(ask("ka10099", "{}").path("list")).hasSize((int) korean);
  }

  @Test
  void an_unknown_stock_is_1903() {
    Answer answer = call("ka10001", "{\"stk_cd\":\"999999\"}");
    assertThat(answer.returnCode()).isEqualTo(7);
    assertThat(answer.message()).contains("[1903:").contains("종목코드=999999");
  }

  @Test
  void a_market_order_is_executed_at_once_against_the_book() {
    Book before = mock.market().book(samsung());
    long shares = before.asks().get(0).quantity() + 1;
    start(OPTIONS.withAccount(1_000_000_000_000L, Map.of()));
    assertThat(call("kt10000", order(shares, 0)).returnCode()).isZero();
    Order order = account().orders().get(0);
    assertThat(order.filled()).isEqualTo(shares);
    assertThat(order.fillValue())
        .isEqualTo(before.asks().get(0).price() * (shares - 1) + before.asks().get(1).price());
    assertThat(account().positions().get(0).quantity()).isEqualTo(shares);
    assertThat(account().cash()).isLessThan(1_000_000_000_000L - order.fillValue());
    assertThat(ask("ka10076", "{}").path("cntr").path(0).path("cntr_qty").asText())
        .isEqualTo(Long.toString(shares));
  }

  @Test
  void a_limit_order_rests_reserves_money_and_is_executed_bit_by_bit_when_the_price_comes() {
    start(OPTIONS.withAccount(1_000_000_000_000L, Map.of()));
    long bid = mock.market().book(samsung()).bids().get(0).price();
    call("kt10000", order(100_000, bid));
    Order resting = account().orders().get(0);
    assertThat(resting.filled()).isZero();
    assertThat(account().free()).isLessThan(account().cash());
    assertThat(ask("ka10075", "{}").path("oso").path(0).path("oso_qty").asText())
        .isEqualTo("100000");
    List<Long> filled = new ArrayList<>();
    for (int i = 0; i < 2000 && account().orders().get(0).open() > 0; i++) {
      clock.advance(Duration.ofSeconds(3));
      filled.add(account().orders().get(0).filled());
    }
    assertThat(filled.stream().distinct().count()).as("partial executions").isGreaterThan(3);
    assertThat(account().orders().get(0).averageFill()).isEqualTo(bid);
  }

  @Test
  void selling_gives_money_less_fee_and_tax_and_takes_the_shares() {
    long cash = account().cash();
    assertThat(call("kt10001", order(10, 0)).returnCode()).isZero();
    Order order = account().orders().get(0);
    assertThat(account().positions().get(0).quantity()).isEqualTo(30);
    assertThat(account().cash() - cash)
        .isLessThan(order.fillValue())
        .isGreaterThan(order.fillValue() * 99 / 100);
  }

  @Test
  void an_order_can_be_amended_and_cancelled_and_gets_new_numbers() {
    long low = TickGrid.lowerLimit(mock.market().quote(samsung()).previousClose());
    String first = call("kt10000", order(3, low)).body().path("ord_no").asText();
    assertThat(first).isEqualTo("0000001");
    String change =
        "{\"orig_ord_no\":\"%s\",\"stk_cd\":\"005930\",\"mdfy_qty\":\"0\",\"mdfy_uv\":\"%d\"}";
    String second =
        ask("kt10002", change.formatted(first, TickGrid.up(low))).path("ord_no").asText();
    assertThat(account().orders().get(0).open()).isZero();
    assertThat(account().orders().get(1).open()).isEqualTo(3);
    assertThat(account().orders().get(1).price()).isEqualTo(TickGrid.up(low));
    String cancel = "{\"orig_ord_no\":\"%s\",\"stk_cd\":\"005930\",\"cncl_qty\":\"%d\"}";
    assertThat(ask("kt10003", cancel.formatted(second, 1)).path("return_code").asInt(-1)).isZero();
    assertThat(account().orders().get(1).open()).isEqualTo(2);
    ask("kt10003", cancel.formatted(second, 0));
    assertThat(ask("ka10075", "{}").path("oso")).isEmpty();
    assertThat(account().free()).isEqualTo(account().cash());
    assertThat(call("kt10003", cancel.formatted(second, 0)).message()).contains("RC4033");
    assertThat(call("kt10003", cancel.formatted("0009999", 0)).message()).contains("RC4032");
  }

  @Test
  void a_refused_amendment_leaves_the_order_as_it_was() {
    long low = TickGrid.lowerLimit(mock.market().quote(samsung()).previousClose());
    call("kt10000", order(3, low));
    String change =
        "{\"orig_ord_no\":\"1\",\"stk_cd\":\"005930\",\"mdfy_qty\":\"0\",\"mdfy_uv\":\"%d\"}";
    assertThat(call("kt10002", change.formatted(low + 1)).message()).contains("RC4003");
    assertThat(account().orders()).hasSize(1);
    assertThat(account().orders().get(0).open()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T23:29:59Z, RC4057",
    "2026-03-03T06:30:00Z, RC4058",
    "2026-03-07T02:00:00Z, RC4010",
    "2026-05-05T02:00:00Z, RC4010"
  })
  void outside_hours_orders_are_refused(String instant, String code) {
    mock.close();
    mock =
        MockKiwoom.builder()
            .spec(TestSpecs.trading())
            .clock(new TestClock(instant))
            .market(OPTIONS)
            .start();
    caller = new Caller(mock);
    token = caller.token();
    Answer answer = call("kt10000", order(1, 0));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.returnCode()).isEqualTo(20);
    assertThat(answer.message()).startsWith("[2000](" + code + ":");
    assertThat(answer.body().has("ord_no")).isFalse();
  }

  @Test
  void orders_beyond_money_shares_grid_or_limits_are_refused() {
    assertThat(call("kt10000", order(1_000_000, 0)).message()).contains("855056");
    assertThat(call("kt10001", order(41, 0)).message()).contains("800033").contains("40주");
    long price = mock.market().quote(samsung()).price();
    assertThat(call("kt10000", order(1, price + 1)).message()).contains("RC4003");
    assertThat(call("kt10000", order(1, 2 * TickGrid.floor(price))).message()).contains("RC4004");
    assertThat(call("kt10000", order(0, 0)).message()).contains("RC4005");
    assertThat(account().orders()).isEmpty();
  }

  @Test
  void at_the_close_open_orders_run_out_and_the_next_day_begins_clean() {
    long low = TickGrid.lowerLimit(mock.market().quote(samsung()).previousClose());
    call("kt10000", order(3, low));
    call("kt10001", order(40, 0));
    clock.advance(Duration.ofDays(1));
    token = caller.token();
    assertThat(account().orders()).isEmpty();
    assertThat(account().positions()).isEmpty();
    assertThat(account().free()).isEqualTo(account().cash());
  }

  @Test
  void live_trades_fills_and_balances_reach_the_sockets() {
    SocketOptions quiet = SocketOptions.USUAL.withHeartbeat(Duration.ZERO);
    mock.close();
    mock =
        MockKiwoom.builder()
            .spec(TestSpecs.trading())
            .clock(clock)
            .market(OPTIONS)
            .sockets(quiet)
            .start();
    caller = new Caller(mock);
    token = caller.token();
    try (SocketCaller socket = new SocketCaller(mock).login("key")) {
      socket.register("1", "1", "0B", "005930");
      clock.advance(Duration.ofSeconds(9));
      mock.market().advance();
      assertThat(List.of(socket.next(), socket.next(), socket.next()))
          .extracting(m -> m.path("data").path(0).path("values").path("20").asText())
          .containsExactly("110003", "110006", "110009");
      socket.register("2", "1", "00", "");
      socket.register("2", "1", "04", "");
      call("kt10001", order(10, 0));
      JsonNode accepted = socket.next().path("data").path(0);
      assertThat(accepted.path("type").asText()).isEqualTo("00");
      assertThat(accepted.path("values").path("913").asText()).isEqualTo("접수");
      JsonNode filled = socket.next().path("data").path(0).path("values");
      assertThat(filled.path("913").asText()).isEqualTo("체결");
      assertThat(filled.path("915").asText()).isEqualTo("10");
      JsonNode balance = socket.next().path("data").path(0);
      assertThat(balance.path("type").asText()).isEqualTo("04");
      assertThat(balance.path("values").path("930").asText()).isEqualTo("30");
    }
  }

  @Test
  void conditions_are_met_by_what_the_market_does_and_tell_of_changes() {
    mock.close();
    mock =
        MockKiwoom.builder()
            .spec(TestSpecs.trading())
            .clock(clock)
            .market(OPTIONS)
            .sockets(SocketOptions.USUAL.withHeartbeat(Duration.ZERO))
            .start();
    try (SocketCaller socket = new SocketCaller(mock).login("key")) {
      socket.send("{\"trnm\":\"CNSRLST\"}");
      assertThat(socket.next().path("data").path(0).path(1).asText()).contains("상승");
      socket.send("{\"trnm\":\"CNSRREQ\",\"seq\":\"0\",\"search_type\":\"1\"}");
      Set<String> codes = new TreeSet<>();
      socket.next().path("data").forEach(row -> codes.add(row.path("jmcode").asText()));
      assertThat(codes).isEqualTo(risen()).isNotEmpty();
      clock.advance(Duration.ofMinutes(30));
      mock.market().advance();
      // The answer to this comes after all hits.
      socket.send("{\"trnm\":\"CNSRLST\"}");
      JsonNode message = socket.next();
      while (message.path("trnm").asText().equals("REAL")) {
        JsonNode values = message.path("data").path(0).path("values");
        assertThat(values.path("841").asText()).isEqualTo("0");
        String code = "A" + values.path("9001").asText();
        boolean changed =
            values.path("843").asText().equals("I") ? codes.add(code) : codes.remove(code);
        assertThat(changed).isTrue();
        message = socket.next();
      }
      assertThat(codes).isEqualTo(risen());
    }
  }

  /** Shares that stand three per cent above the previous close at least. */
  private Set<String> risen() {
    Set<String> codes = new TreeSet<>();
    for (Stock stock : mock.market().stocks()) {
      Quote quote = mock.market().quote(stock);
      if (stock.kind() == Stock.Kind.STOCK && quote.change() * 100 >= quote.previousClose() * 3) {
        codes.add("A" + stock.code());
      }
    }
    return codes;
  }

  @Test
  void other_stocks_can_be_traded_and_nobody_holds_what_is_not() {
    start(
        MarketOptions.USUAL.withStocks(List.of(new Stock("0001A0", "가", 1_000_000, 1_500, 9_000))));
    assertThat(ask("ka10001", "{\"stk_cd\":\"0001A0\"}").path("return_code").asInt(-1)).isZero();
    assertThat(account().positions()).isEmpty();
    assertThatThrownBy(() -> OPTIONS.withAccount(1, Map.of("999999", 1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("999999");
  }

  @Test
  void a_market_can_start_at_any_time_and_run_fast() {
    start(OPTIONS.startingAt(LocalDateTime.of(2025, 9, 8, 10, 0)).atSpeed(60));
    assertThat(mock.market().now()).isEqualTo("2025-09-08T10:00:00");
    clock.advance(Duration.ofMinutes(1));
    assertThat(mock.market().now()).isEqualTo("2025-09-08T11:00:00");
    assertThat(chart("ka10081", "{\"stk_cd\":\"005930\"}").get(0).path("dt").asText())
        .isEqualTo("20250908");
  }

  @Test
  void without_a_speed_time_goes_by_minutes_and_leaves_out_nights_and_holidays() {
    Market market =
        new Market(
            OPTIONS
                .startingAt(LocalDateTime.of(2026, 2, 13, 15, 39))
                .atSpeed(Double.POSITIVE_INFINITY),
            clock,
            1);
    assertThat(market.now()).isEqualTo("2026-02-13T15:39:00");
    market.pulse();
    market.pulse();
    // Monday to Wednesday were the lunar new year.
    assertThat(market.now()).isEqualTo("2026-02-19T08:55:00");
  }
}
