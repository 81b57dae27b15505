package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.market.Wallet;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders on credit, of gold and of American stocks show in the questions about their accounts. */
class MarketWalletsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private MockKiwoom mock;
  private String token;

  private void start(LocalDateTime when) throws Exception {
    // So slow that it stands still.
    mock =
        MockKiwoom.builder()
            .spec(Spec.load())
            .market(
                MarketOptions.USUAL
                    .withPulse(Duration.ZERO)
                    .withAccount(1_000_000_000, Map.of())
                    .startingAt(when)
                    .atSpeed(1e-9))
            .start();
    token =
        post(
                "/oauth2/token",
                "au10001",
                "{\"grant_type\":\"client_credentials\",\"appkey\":\"key\",\"secretkey\":\"s\"}")
            .path("token")
            .asText();
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private JsonNode post(String path, String id, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(mock.baseUri().resolve(path))
            .headers("api-id", id, "authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  /** Asks with the sheet's example, some of its elements changed. */
  private JsonNode ask(String id, String... changes) throws Exception {
    Operation operation =
        Spec.load().operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    ObjectNode body = (ObjectNode) copy(operation);
    for (int i = 0; i < changes.length; i += 2) {
      body.put(changes[i], changes[i + 1]);
    }
    JsonNode answer = post(operation.path(), id, body.toString());
    assertThat(answer.path("return_code").asInt(-1)).as(id + answer).isZero();
    return answer;
  }

  private static JsonNode copy(Operation operation) throws IOException {
    return JSON.readTree(operation.examples().request().get(0).toString());
  }

  private static long number(JsonNode row, String element) {
    return new BigDecimal(row.path(element).asText()).longValue();
  }

  private static long dollars(JsonNode row, String element) {
    return new BigDecimal(row.path(element).asText()).movePointRight(4).longValueExact();
  }

  @Test
  void what_is_bought_on_credit_is_held_with_its_loan_and_can_be_sold_again() throws Exception {
    start(LocalDateTime.of(2026, 3, 3, 11, 0));
    ask("kt10006", "stk_cd", "005930", "ord_qty", "10", "trde_tp", "3", "ord_uv", "");
    JsonNode holding = ask("kt00018").path("acnt_evlt_remn_indv_tot").path(0);
    assertThat(number(holding, "rmnd_qty")).isEqualTo(10);
    assertThat(holding.path("crd_loan_dt").asText()).isEqualTo("20260303");
    AccountView account = mock.market().account("key");
    assertThat(account.loans()).isPositive();
    assertThat(number(ask("kt00018"), "tot_crd_loan_amt")).isEqualTo(account.loans());
    JsonNode listed = ask("kt00007", "ord_dt", "", "stk_cd", "", "qry_tp", "1");
    assertThat(listed.path("acnt_ord_cntr_prps_dtl").path(0).path("crd_tp").asText())
        .isEqualTo("신용매매");
    ask(
        "kt10007",
        "stk_cd",
        "005930",
        "ord_qty",
        "10",
        "trde_tp",
        "3",
        "ord_uv",
        "",
        "crd_deal_tp",
        "33",
        "crd_loan_dt",
        "20260303");
    assertThat(mock.market().account("key").loans()).isZero();
    JsonNode realized = ask("ka10074", "strt_dt", "20260303", "end_dt", "20260303");
    long cash = mock.market().account("key").cash();
    assertThat(cash - 1_000_000_000)
        .isEqualTo(
            number(realized, "tot_sell_amt")
                - number(realized, "tot_buy_amt")
                - number(realized, "trde_cmsn")
                - number(realized, "trde_tax"));
  }

  @Test
  void gold_has_money_holdings_and_orders_of_its_own() throws Exception {
    start(LocalDateTime.of(2026, 3, 3, 11, 0));
    long price = mock.market().quote(mock.market().stock("M04020000")).price();
    String bought =
        ask("kt50000", "ord_qty", "3", "ord_uv", Long.toString(price + 1000))
            .path("ord_no")
            .asText();
    String waits =
        ask("kt50000", "ord_qty", "2", "ord_uv", Long.toString(price * 95 / 1000 * 10))
            .path("ord_no")
            .asText();
    assertThat(waits).isNotEqualTo(bought);
    JsonNode gold = ask("kt50020");
    JsonNode holding = gold.path("gold_acnt_evlt_prst").path(0);
    assertThat(number(holding, "real_qty")).isEqualTo(3);
    AccountView account = mock.market().account("key", Wallet.GOLD);
    assertThat(number(ask("kt50021"), "ord_alow_amt")).isEqualTo(account.free());
    assertThat(mock.market().account("key").cash()).isEqualTo(1_000_000_000);
    JsonNode open = ask("kt50075", "stk_cd", "", "ord_dt", "20260303").path("acnt_ord_oso_prst");
    assertThat(open).hasSize(1);
    assertThat(open.path(0).path("ord_no").asText()).isEqualTo(waits);
    ask("kt50003", "orig_ord_no", waits, "cncl_qty", "0");
    assertThat(ask("kt50075", "stk_cd", "", "ord_dt", "20260303").path("acnt_ord_oso_prst"))
        .isEmpty();
    JsonNode lines = ask("kt50032", "strt_dt", "20260303", "end_dt", "20260303", "stk_cd", "");
    assertThat(number(lines.path("gold_trde_hist").path(0), "entra_remn"))
        .isEqualTo(account.cash());
    ask("kt50001", "ord_qty", "3", "ord_uv", Long.toString(price * 98 / 1000 * 10));
    assertThat(ask("kt50020").path("gold_acnt_evlt_prst")).isEmpty();
  }

  @Test
  void american_stocks_are_paid_in_dollars_and_all_questions_agree() throws Exception {
    // 11 in the morning in New York.
    start(LocalDateTime.of(2026, 3, 4, 1, 0));
    JsonNode answer = ask("ust20000", "ord_qty", "10", "trde_tp", "03", "ord_uv", "");
    assertThat(answer.path("ord_no").asText()).isEqualTo("000000001");
    AccountView account = mock.market().account("key", Wallet.AMERICA);
    assertThat(account.deals()).isNotEmpty();
    assertThat(account.cash()).isLessThan(1_000_000_000);
    JsonNode holding = ask("ust21070", "stk_cd", "").path("result_list").path(0);
    assertThat(holding.path("stk_cd").asText()).isEqualTo("NVDA");
    assertThat(number(holding, "poss_qty")).isEqualTo(10);
    assertThat(dollars(holding, "evlt_amt"))
        .isEqualTo(10 * mock.market().quote(mock.market().stock("NVDA")).price());
    assertThat(dollars(ask("ust21110").path("result_list").path(0), "fc_ord_alowa"))
        .isEqualTo(account.free());
    ask("ust20001", "ord_qty", "4", "trde_tp", "03", "ord_uv", "", "stop_pric", "");
    JsonNode daily = ask("ust21660", "strt_dt", "20260303", "end_dt", "20260303");
    AccountView after = mock.market().account("key", Wallet.AMERICA);
    assertThat(after.cash() - 1_000_000_000)
        .isEqualTo(
            dollars(daily, "tot_sell_amt")
                - dollars(daily, "tot_buy_amt")
                - dollars(daily, "tot_cmsn")
                - dollars(daily, "tot_tax"));
    JsonNode orders = ask("ust21510", "stk_cd", "", "slby_tp", "0").path("result_list");
    assertThat(orders).hasSize(2);
    assertThat(ask("ust21050", "stk_cd", "", "ord_dt", "").path("result_list")).isEmpty();
    JsonNode statement = ask("ust21100", "strt_dt", "20260303", "end_dt", "20260303", "stk_cd", "");
    assertThat(dollars(statement.path("result_list").path(0), "fc_entra")).isEqualTo(after.cash());
    JsonNode then = ask("ust21132", "base_dt", "20260303").path("result_list").path(0);
    assertThat(dollars(then, "fx_entr")).isEqualTo(after.cash());
    assertThat(dollars(then, "evlt_amt"))
        .isEqualTo(6 * mock.market().quote(mock.market().stock("NVDA")).price());
    JsonNode before = ask("ust21132", "base_dt", "20260302").path("result_list").path(0);
    assertThat(dollars(before, "fx_entr")).isEqualTo(1_000_000_000);
    assertThat(dollars(before, "evlt_amt")).isZero();
  }

  @Test
  void won_become_dollars_at_the_rate_that_is_told_and_none_are_lost() throws Exception {
    start(LocalDateTime.of(2026, 3, 3, 11, 0));
    JsonNode estimate = ask("ust31300", "exch_tp", "1", "fc_exmn_amt", "1000000");
    JsonNode done = ask("ust31302", "exch_tp", "1", "fc_exmn_amt", "1000000");
    long got = dollars(done, "buy_fc_amt");
    assertThat(got).isEqualTo(dollars(estimate, "buy_expc_amt")).isPositive();
    AccountView dollars = mock.market().account("key", Wallet.AMERICA);
    assertThat(mock.market().account("key").cash()).isEqualTo(999_000_000);
    assertThat(dollars.cash()).isEqualTo(1_000_000_000 + got);
    assertThat(dollars(ask("ust21110").path("result_list").path(0), "fc_entra"))
        .isEqualTo(dollars.cash());
    JsonNode back =
        ask("ust31302", "exch_tp", "2", "fc_exmn_amt", done.path("buy_fc_amt").asText());
    assertThat(number(back, "krw_exmn_amt")).isBetween(1_000_000L - 20, 1_000_000L);
    assertThat(mock.market().account("key", Wallet.AMERICA).cash()).isEqualTo(1_000_000_000);
    assertThat(
            post(
                    "/api/us/exchange",
                    "ust31302",
                    "{\"exch_tp\":\"1\",\"fc_exmn_amt\":\"9999999999\"}")
                .path("return_code")
                .asInt())
        .isNotZero();
  }

  @Test
  void american_orders_go_to_the_exchange_that_lists_the_stock_and_only_when_it_is_open()
      throws Exception {
    start(LocalDateTime.of(2026, 3, 3, 11, 0));
    String body =
        "{\"stex_tp\":\"%s\",\"stk_cd\":\"%s\",\"ord_qty\":\"1\",\"ord_uv\":\"\",\"trde_tp\":\"03\"}";
    assertThat(message("ust20000", body.formatted("ND", "NVDA"))).contains("RC4058");
    assertThat(message("ust20000", body.formatted("NY", "NVDA"))).contains("1903");
    assertThat(message("ust20000", body.formatted("ND", "005930"))).contains("1903");
  }

  private String message(String id, String body) throws Exception {
    return post("/api/us/ordr", id, body).path("return_msg").asText();
  }
}
