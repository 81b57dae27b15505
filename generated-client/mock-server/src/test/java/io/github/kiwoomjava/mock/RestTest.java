package io.github.kiwoomjava.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.mock.Caller.Answer;
import io.github.kiwoomjava.mock.auth.ReissuePolicy;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestTest {
  private final TestClock clock = new TestClock("2026-01-05T00:00:00Z");
  private final List<MockKiwoom> started = new ArrayList<>();

  @AfterEach
  void stop() {
    started.forEach(MockKiwoom::close);
  }

  private MockKiwoomBuilder builder() {
    return MockKiwoom.builder().spec(TestSpecs.small()).clock(clock);
  }

  private Caller start(MockKiwoomBuilder builder) {
    MockKiwoom mock = builder.start();
    started.add(mock);
    return new Caller(mock);
  }

  private Caller start() {
    return start(builder());
  }

  private MockKiwoom mock() {
    return started.get(0);
  }

  @Test
  void listens_on_loopback_only_and_says_where() {
    start();
    assertThat(mock().baseUri().toString()).isEqualTo("http://127.0.0.1:" + mock().port());
    assertThat(mock().webSocketUri().toString()).isEqualTo("ws://127.0.0.1:" + mock().port());
  }

  @Test
  void an_operation_is_answered_with_the_example_of_its_sheet() {
    Answer answer =
        start().call(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, "{\"stk_cd\":\"005930\"}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            TestSpecs.json(
                "{\"dfrt_trst_sell_qty\":\"120\",\"return_code\":0,\"return_msg\":\"ok\"}"));
    assertThat(answer.header("api-id")).isEqualTo(TestSpecs.SECTOR);
    assertThat(answer.header("cont-yn")).isEqualTo("N");
    assertThat(answer.header("content-type"))
        .isEqualToIgnoringCase("application/json;charset=UTF-8");
  }

  @Test
  void a_token_states_its_end_in_korean_time() {
    Answer answer = start().issue("any", "pair");
    assertThat(answer.body().path("expires_dt").asText()).isEqualTo("20260106090000");
    assertThat(answer.body().path("token_type").asText()).isEqualTo("Bearer");
    assertThat(answer.returnCode()).isZero();
  }

  @Test
  void an_expired_token_is_refused_with_status_200() {
    Caller caller = start(builder().tokenLife(Duration.ofHours(1)));
    String token = caller.token();
    clock.advance(Duration.ofHours(1));
    Answer answer =
        caller.post(
            TestSpecs.SECTOR_PATH,
            "{\"stk_cd\":\"1\"}",
            "api-id",
            TestSpecs.SECTOR,
            "authorization",
            "Bearer " + token);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.returnCode()).isEqualTo(3);
    assertThat(answer.message()).endsWith("[8005:token invalid]");
  }

  @Test
  void a_token_is_revoked_only_by_the_key_that_it_was_issued_to() {
    Caller caller = start();
    String token = caller.token();
    String body = "{\"appkey\":\"%s\",\"secretkey\":\"secret\",\"token\":\"" + token + "\"}";
    assertThat(caller.post("/oauth2/revoke", body.formatted("other")).message()).contains("[8015:");
    assertThat(caller.token()).isEqualTo(token);
    assertThat(caller.post("/oauth2/revoke", body.formatted("key")).returnCode()).isZero();
    assertThat(caller.token()).isNotEqualTo(token);
  }

  @Test
  void a_revoked_token_is_refused() {
    Caller caller = start();
    String token = caller.token();
    String body = "{\"appkey\":\"key\",\"secretkey\":\"s\",\"token\":\"%s\"}".formatted(token);
    assertThat(caller.post("/oauth2/revoke", body).returnCode()).isZero();
    assertThat(withToken(caller, "Bearer " + token).message()).contains("[8005:");
    assertThat(caller.post("/oauth2/revoke", body).message()).contains("[8015:");
  }

  @Test
  void expired_by_the_test_all_tokens_are_dead_and_new_ones_work() {
    Caller caller = start();
    String token = caller.token();
    mock().expireTokens();
    assertThat(withToken(caller, "Bearer " + token).message()).contains("[8005:");
    assertThat(withToken(caller, "Bearer " + caller.token()).returnCode()).isZero();
  }

  @Test
  void the_same_token_is_handed_out_again_unless_told_otherwise() {
    Caller same = start();
    assertThat(same.token()).isEqualTo(same.token());

    Caller fresh = start(builder().reissue(ReissuePolicy.NEW_TOKEN));
    String first = fresh.token();
    assertThat(fresh.token()).isNotEqualTo(first);
    assertThat(withToken(fresh, "Bearer " + first).returnCode()).isZero();

    Caller single = start(builder().reissue(ReissuePolicy.NEW_TOKEN_ENDS_OLD));
    String old = single.token();
    assertThat(single.token()).isNotEqualTo(old);
    assertThat(withToken(single, "Bearer " + old).message()).contains("[8005:");
  }

  @Test
  void a_run_with_the_same_seed_issues_the_same_tokens() {
    assertThat(start(builder().seed(7)).token()).isEqualTo(start(builder().seed(7)).token());
    assertThat(start(builder().seed(8)).token()).isNotEqualTo(start(builder().seed(7)).token());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"appkey\":\"k\",\"secretkey\":\"s\"} | 2 | 8011",
        "{\"grant_type\":\"password\",\"appkey\":\"k\",\"secretkey\":\"s\"} | 2 | 8012",
        "{\"grant_type\":\"client_credentials\",\"secretkey\":\"s\"} | 2 | 8020",
        "{\"grant_type\":\"client_credentials\",\"appkey\":\"k\",\"secretkey\":\"x\"} | 3 | 8001",
        "{\"grant_type\":\"client_credentials\",\"appkey\":\"o\",\"secretkey\":\"s\"} | 2 | 8030",
        "nonsense | 2 | 1517"
      })
  void a_wrong_token_request_gets_its_code(String body, int returnCode, String code) {
    Answer answer =
        start(builder().credentials("k", "s").foreignKey("o")).post("/oauth2/token", body);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.returnCode()).isEqualTo(returnCode);
    assertThat(answer.message()).contains("[" + code + ":");
    assertThat(answer.body().has("token")).isFalse();
  }

  @Test
  void a_call_without_an_api_id_is_1501() {
    Answer answer = start().post(TestSpecs.SECTOR_PATH, "{}");
    assertThat(answer.returnCode()).isEqualTo(2);
    assertThat(answer.message()).contains("[1501:");
  }

  @Test
  void an_api_id_at_another_path_is_1504_and_names_both() {
    Answer answer = start().call(TestSpecs.SECTOR, TestSpecs.CHART_PATH, "{}");
    assertThat(answer.message()).endsWith("[1504:not here: API ID=ka10010, URI=/api/dostk/chart]");
  }

  @Test
  void an_unknown_api_id_is_1505() {
    assertThat(start().call("ka99999", TestSpecs.CHART_PATH, "{}").message())
        .endsWith("[1505:API ID=ka99999]");
  }

  @Test
  void an_api_id_that_no_sheet_could_have_is_1512() {
    assertThat(start().call("ka10081ka10081", TestSpecs.CHART_PATH, "{}").message())
        .contains("[1512:");
  }

  @Test
  void a_missing_authorization_is_1513() {
    assertThat(start().post(TestSpecs.SECTOR_PATH, "{}", "api-id", TestSpecs.SECTOR).message())
        .contains("[1513:");
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 1514",
    "'Bearer a b', 1514",
    "'Basic abc', 1515",
    "'Bearer ', 1516",
    "'Bearer nobody', 8005",
    "'bearer nobody', 8005"
  })
  void a_wrong_authorization_gets_its_code(String authorization, String code) {
    assertThat(withToken(start(), authorization).message()).contains("[" + code + ":");
  }

  @Test
  void a_token_of_the_other_environment_is_8031() {
    Caller caller = start();
    Answer answer = withToken(caller, "Bearer " + mock().foreignToken());
    assertThat(answer.returnCode()).isEqualTo(3);
    assertThat(answer.message()).contains("[8031:");
  }

  @Test
  void an_operation_without_a_mock_host_is_8104_in_the_mock_environment_only() {
    String body = "{\"stk_cd\":\"1\"}";
    Answer refused =
        start(builder().environment(MockEnvironment.MOCK))
            .call(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, body);
    assertThat(refused.returnCode()).isEqualTo(2);
    assertThat(refused.message()).contains("[8104:");
    assertThat(start().call(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, body).returnCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 1511 | stk_cd",
        "{\"stk_cd\":null,\"base_dt\":\"1\",\"upd_stkpc_tp\":\"1\",\"memo\":\"\"} | 1511 | stk_cd",
        "{\"stk_cd\":\"1\",\"base_dt\":\" \",\"upd_stkpc_tp\":\"1\",\"memo\":\"\"} | 1511 | base_dt",
        "{\"stk_cd\":\"1\",\"base_dt\":\"20250101\",\"upd_stkpc_tp\":\"1\"} | 1511 | memo",
        "{\"stk_cd\":\"1\",\"base_dt\":\"2025-01-01\"} | 1517 | base_dt",
        "{\"stk_cd\":[\"1\"]} | 1517 | stk_cd",
        "{\"stk_cd\":\"1\",\"base_dt\":\"20250101\",\"upd_stkpc_tp\":\"7\"} | 1517 | upd_stkpc_tp",
        "[] | 1517 | body",
        "{\"stk_cd\": | 1517 | body"
      })
  void a_wrong_body_gets_its_code_and_names_the_element(String body, String code, String element) {
    Answer answer = start(builder().strict(true)).call(TestSpecs.CHART, TestSpecs.CHART_PATH, body);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.returnCode()).isEqualTo(2);
    assertThat(answer.message()).contains("[" + code + ":").contains("파라미터=" + element);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"stk_cd\":\"1\",\"base_dt\":\"2025-01-01\",\"upd_stkpc_tp\":\"1\",\"memo\":\"\"}",
        "{\"stk_cd\":\"1\",\"base_dt\":\"20250101\",\"upd_stkpc_tp\":\"7\",\"memo\":\"\"}"
      })
  void values_that_no_sheet_lists_are_let_through_unless_told_otherwise(String body) {
    assertThat(start().call(TestSpecs.CHART, TestSpecs.CHART_PATH, body).returnCode()).isZero();
    assertThat(
            start(builder().strict(true))
                .call(TestSpecs.CHART, TestSpecs.CHART_PATH, body)
                .message())
        .contains("[1517:");
  }

  @ParameterizedTest
  @CsvSource({"20260231, 2", "20261301, 2", "00000000, 2", "2026-3-1, 2", "20260228, 0", "'', 0"})
  void an_impossible_date_is_refused(String date, int code) {
    Caller caller = start();
    Answer answer = caller.call("ka10073", "/dated", "{\"strt_dt\":\"" + date + "\"}");
    assertThat(answer.returnCode()).isEqualTo(code);
  }

  @Test
  void a_body_that_is_no_utf_8_is_refused_as_json() throws Exception {
    Caller caller = start();
    HttpRequest request =
        HttpRequest.newBuilder(mock().baseUri().resolve(TestSpecs.SECTOR_PATH))
            .headers("api-id", TestSpecs.SECTOR, "authorization", "Bearer " + caller.token())
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    "{\"stk_cd\":\"가\"}".getBytes(Charset.forName("EUC-KR"))))
            .build();
    Answer answer = caller.send(request);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.message()).contains("[1517:").contains("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"REAL, NXT, 0", "MOCK, NXT, 2", "MOCK, SOR, 2", "MOCK, KRX, 0"})
  void the_mock_environment_knows_krx_alone(MockEnvironment environment, String venue, int code) {
    Caller caller = start(builder().environment(environment));
    String body = "{\"dmst_stex_tp\":\"" + venue + "\",\"stk_cd\":\"005930\",\"ord_qty\":\"1\"}";
    Answer answer = caller.call(TestSpecs.ORDER, TestSpecs.ORDER_PATH, body);
    assertThat(answer.returnCode()).isEqualTo(code);
  }

  @Test
  void tokens_do_not_live_through_the_maintenance_that_shuts_everybody_out() {
    ZonedDateTime now = clock.instant().atZone(ZoneId.of("Asia/Seoul"));
    Caller caller =
        start(builder().maintenance(now.toLocalTime().plusMinutes(30), Duration.ofMinutes(20)));
    String token = caller.token();
    assertThat(withToken(caller, "Bearer " + token).returnCode()).isZero();
    clock.advance(Duration.ofMinutes(35));
    Answer down = withToken(caller, "Bearer " + token);
    assertThat(down.status()).isEqualTo(503);
    assertThat(down.message()).contains("[1999:");
    assertThat(caller.issue("key", "secret").status()).isEqualTo(503);
    clock.advance(Duration.ofMinutes(15));
    assertThat(withToken(caller, "Bearer " + token).message()).contains("[8005:");
    assertThat(caller.token()).isNotEqualTo(token);
    clock.advance(Duration.ofHours(23));
    assertThat(
            caller.call(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, "{\"stk_cd\":\"1\"}").returnCode())
        .isZero();
  }

  @Test
  void an_address_that_is_not_registered_gets_8050_until_it_is() {
    Caller caller = start(builder().addressNotRegistered());
    assertThat(caller.issue("key", "secret").message()).contains("[8050:");
    mock().registerAddress();
    assertThat(caller.issue("key", "secret").returnCode()).isZero();
  }

  @Test
  void an_example_with_the_rows_of_another_operation_is_answered_as_its_table_wants_it() {
    JsonNode answer = start().call("ka20005", "/other", "{}").body();
    assertThat(answer.has("inds_dt_pole_qry")).isFalse();
    assertThat(answer.path("inds_min_pole_qry").path(0))
        .isEqualTo(TestSpecs.json("{\"cur_prc\":\"252127\",\"cntr_tm\":\"\"}"));
  }

  @Test
  void rows_in_a_request_are_checked_like_the_rest() {
    Caller caller = start();
    String head =
        "{\"stk_cd\":\"1\",\"base_dt\":\"1\",\"upd_stkpc_tp\":\"1\",\"memo\":\"\",\"extra\":";
    assertThat(caller.call(TestSpecs.CHART, TestSpecs.CHART_PATH, head + "[{}]}").message())
        .contains("파라미터=extra/a");
    assertThat(caller.call(TestSpecs.CHART, TestSpecs.CHART_PATH, head + "\"x\"}").message())
        .contains("[1517:");
    assertThat(
            caller.call(TestSpecs.CHART, TestSpecs.CHART_PATH, head + "[{\"a\":\"1\"}]}").message())
        .isEqualTo("ok");
  }

  @Test
  void of_several_values_with_bars_between_them_each_has_to_fit() {
    Caller caller = start(builder().strict(true));
    String head = "{\"stk_cd\":\"";
    String several = String.join("|", Collections.nCopies(30, "005930"));
    assertThat(
            caller.call(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, head + several + "\"}").message())
        .doesNotContain("[1517:");
    assertThat(
            caller
                .call(
                    TestSpecs.SECTOR,
                    TestSpecs.SECTOR_PATH,
                    head + "005930|" + "0".repeat(30) + "\"}")
                .message())
        .contains("[1517:")
        .contains("30 > 20");
  }

  @Test
  void pages_follow_each_other_by_opaque_keys_until_the_last() {
    Caller caller = start();
    String body = TestSpecs.CHART_BODY.replace("}", ",\"memo\":\"\"}");
    List<String> dates = new ArrayList<>();
    List<String> prices = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    Answer answer = caller.call(TestSpecs.CHART, TestSpecs.CHART_PATH, body);
    while (true) {
      answer.body().path("rows").forEach(row -> dates.add(row.path("dt").asText()));
      answer.body().path("rows").forEach(row -> prices.add(row.path("cur_prc").asText()));
      if (!answer.header("cont-yn").equals("Y")) {
        break;
      }
      keys.add(answer.header("next-key"));
      answer =
          caller.call(
              TestSpecs.CHART,
              TestSpecs.CHART_PATH,
              body,
              "cont-yn",
              "Y",
              "next-key",
              answer.header("next-key"));
    }
    assertThat(dates)
        .containsExactly("20250908", "20250905", "20250901", "20250829", "20250825", "20250822");
    assertThat(prices).containsExactly("-70100", "+69500", "-69800", "+69200", "-69500", "+68900");
    assertThat(keys).hasSize(2).doesNotHaveDuplicates().allMatch(key -> key.length() <= 50);
    assertThat(answer.header("next-key")).isEmpty();
  }

  @Test
  void rows_without_dates_get_other_codes_and_names() {
    Caller caller = start();
    String body = "{\"mrkt_tp\":\"0\"}";
    Answer first = caller.call(TestSpecs.STOCKS, TestSpecs.STOCKS_PATH, body);
    Answer second =
        caller.call(
            TestSpecs.STOCKS,
            TestSpecs.STOCKS_PATH,
            body,
            "cont-yn",
            "Y",
            "next-key",
            first.header("next-key"));
    assertThat(second.body().path("list"))
        .isEqualTo(
            TestSpecs.json(
                "[{\"code\":\"013240\",\"name\":\"가2\"},{\"code\":\"1001A0\",\"name\":\"나2\"}]"));
  }

  @Test
  void a_key_of_another_request_is_refused() {
    Caller caller = start();
    String body = TestSpecs.CHART_BODY.replace("}", ",\"memo\":\"\"}");
    String key = caller.call(TestSpecs.CHART, TestSpecs.CHART_PATH, body).header("next-key");
    for (String[] wrong :
        new String[][] {{body, "guess"}, {body.replace("005930", "000660"), key}, {body, ""}}) {
      Answer answer =
          caller.call(
              TestSpecs.CHART,
              TestSpecs.CHART_PATH,
              wrong[0],
              "cont-yn",
              "Y",
              "next-key",
              wrong[1]);
      assertThat(answer.message()).contains("[1517:").contains("next-key");
    }
  }

  @Test
  void a_key_that_another_app_key_was_given_is_refused() {
    Caller caller = start();
    String body = TestSpecs.CHART_BODY.replace("}", ",\"memo\":\"\"}");
    String key = caller.call(TestSpecs.CHART, TestSpecs.CHART_PATH, body).header("next-key");
    String other = caller.issue("other", "secret").body().path("token").asText();
    Answer answer =
        caller.post(
            TestSpecs.CHART_PATH,
            body,
            "api-id",
            TestSpecs.CHART,
            "authorization",
            "Bearer " + other,
            "cont-yn",
            "Y",
            "next-key",
            key);
    assertThat(answer.message()).contains("[1517:").contains("next-key");
  }

  @Test
  void the_number_of_pages_can_be_set_and_orders_never_continue() {
    Caller caller = start(builder().pages(1));
    String body = TestSpecs.CHART_BODY.replace("}", ",\"memo\":\"\"}");
    assertThat(caller.call(TestSpecs.CHART, TestSpecs.CHART_PATH, body).header("cont-yn"))
        .isEqualTo("N");
    assertThat(
            start()
                .call(
                    TestSpecs.ORDER,
                    TestSpecs.ORDER_PATH,
                    "{\"stk_cd\":\"005930\",\"ord_qty\":\"1\"}")
                .header("cont-yn"))
        .isEqualTo("N");
  }

  @Test
  void requests_are_recorded_and_listeners_told() {
    List<String> lines = new ArrayList<>();
    Caller caller = start(builder().listener(request -> lines.add(request.summary())));
    caller.call(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, "{}");
    assertThat(mock().requests()).hasSize(2);
    RecordedRequest last = mock().requests(TestSpecs.SECTOR).get(0);
    assertThat(last.request().body()).isEqualTo("{}");
    assertThat(last.response().code()).isEqualTo("1511");
    assertThat(last.number()).isEqualTo(2);
    assertThat(lines.get(1)).startsWith("POST /api/dostk/sect ka10010 -> 200 [1511], ");
    assertThat(String.join("", lines)).doesNotContain("secret").doesNotContain(caller.token());
    mock().clearRequests();
    assertThat(mock().requests()).isEmpty();
  }

  @Test
  void only_the_last_requests_are_kept() {
    Caller caller = start(builder().recordAtMost(2));
    for (int i = 0; i < 5; i++) {
      caller.token();
    }
    assertThat(mock().requests()).extracting(RecordedRequest::number).containsExactly(4L, 5L);
  }

  @Test
  void other_methods_are_refused() {
    Caller caller = start();
    Answer answer =
        caller.send(
            HttpRequest.newBuilder(mock().baseUri().resolve(TestSpecs.SECTOR_PATH)).GET().build());
    assertThat(answer.status()).isEqualTo(405);
  }

  @Test
  void a_spec_without_token_operations_still_issues_tokens() {
    ApiSpec spec = TestSpecs.withoutTokens();
    Answer answer =
        start(builder().spec(spec))
            .call(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, "{\"stk_cd\":\"005930\"}");
    assertThat(answer.returnCode()).isZero();
  }

  @Test
  void a_taken_port_is_reported_with_advice() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> builder().port(taken.getLocalPort()).start())
          .isInstanceOf(MockKiwoomException.class)
          .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
          .hasMessageContaining("take another port");
    }
  }

  @Test
  void a_missing_spec_is_reported() {
    assertThatThrownBy(() -> MockKiwoom.builder().start())
        .isInstanceOf(MockKiwoomException.class)
        .hasMessageContaining("kiwoom-spec");
  }

  @Test
  void closing_twice_does_nothing() {
    start();
    mock().close();
    mock().close();
  }

  private static Answer withToken(Caller caller, String authorization) {
    return caller.post(
        TestSpecs.SECTOR_PATH,
        "{\"stk_cd\":\"005930\"}",
        "api-id",
        TestSpecs.SECTOR,
        "authorization",
        authorization);
  }
}
