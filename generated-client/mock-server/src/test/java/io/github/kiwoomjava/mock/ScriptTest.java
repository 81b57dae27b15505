package io.github.kiwoomjava.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.mock.Caller.Answer;
import io.github.kiwoomjava.mock.script.FaultProfile;
import io.github.kiwoomjava.mock.script.RateLimit;
import io.github.kiwoomjava.mock.script.ScriptFile;
import io.github.kiwoomjava.mock.script.Turn;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {
  private static final String BODY = "{\"stk_cd\":\"005930\"}";
  private final TestClock clock = new TestClock("2026-01-05T00:00:00Z");
  private MockKiwoom mock;
  private Caller caller;

  @BeforeEach
  void start() {
    mock = MockKiwoom.builder().spec(TestSpecs.small()).clock(clock).start();
    caller = new Caller(mock);
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private Answer call() {
    return caller.call(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, BODY);
  }

  @Test
  void a_scripted_answer_takes_the_place_of_the_example_until_reset() {
    mock.on(TestSpecs.SECTOR).respond("{\"return_code\":0,\"dfrt_trst_sell_qty\":\"7\"}");
    assertThat(call().body().path("dfrt_trst_sell_qty").asText()).isEqualTo("7");
    assertThat(call().body().path("dfrt_trst_sell_qty").asText()).isEqualTo("7");
    mock.on(TestSpecs.SECTOR).reset();
    assertThat(call().body().path("dfrt_trst_sell_qty").asText()).isEqualTo("120");
  }

  @Test
  void a_scripted_answer_is_given_only_to_requests_that_pass_the_checks() {
    mock.on(TestSpecs.SECTOR).respond("{}");
    assertThat(caller.call(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, "{}").message())
        .contains("[1511:");
  }

  @Test
  void scripted_pages_follow_each_other_by_keys() {
    mock.on(TestSpecs.SECTOR).respondPages("{\"p\":1}", "{\"p\":2}");
    Answer first = call();
    assertThat(first.header("cont-yn")).isEqualTo("Y");
    Answer second =
        caller.call(
            TestSpecs.SECTOR,
            TestSpecs.SECTOR_PATH,
            BODY,
            "cont-yn",
            "Y",
            "next-key",
            first.header("next-key"));
    assertThat(second.body().path("p").asInt()).isEqualTo(2);
    assertThat(second.header("cont-yn")).isEqualTo("N");
  }

  @Test
  void an_answer_can_be_made_from_the_request() {
    mock.on(TestSpecs.SECTOR)
        .respond(
            (request, page) ->
                new io.github.kiwoomjava.mock.script.Answer.Page(request.deepCopy(), false));
    assertThat(call().body()).isEqualTo(TestSpecs.json(BODY));
  }

  @Test
  void a_script_that_throws_is_answered_all_the_same() {
    mock.on(TestSpecs.SECTOR)
        .respond(
            (request, page) -> {
              throw new IllegalStateException("oops");
            });
    Answer answer = call();
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.message()).contains("[1999:");
  }

  @Test
  void the_next_requests_fail_and_then_all_is_well() {
    mock.on(TestSpecs.SECTOR).failNext(2, "8005").failNext(1, "RC4058");
    assertThat(call().message()).contains("[8005:");
    assertThat(call().returnCode()).isEqualTo(3);
    Answer refused = call();
    assertThat(refused.returnCode()).isEqualTo(20);
    assertThat(refused.message()).startsWith("[2000](RC4058:");
    assertThat(call().returnCode()).isZero();
  }

  @Test
  void a_status_replaces_the_answer_by_a_line_of_text() {
    mock.on(TestSpecs.SECTOR).failNext(1).next(1, Turn.normal().status(503));
    String token = caller.token();
    assertThat(caller.raw(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, BODY, token).statusCode())
        .isEqualTo(500);
    assertThat(caller.raw(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, BODY, token).body())
        .isEqualTo("HTTP 503\n");
    assertThat(call().returnCode()).isZero();
  }

  @Test
  void a_status_can_carry_a_scripted_answer() {
    mock.on(TestSpecs.SECTOR).respond("{\"return_code\":5}").status(429);
    assertThat(call().status()).isEqualTo(429);
    assertThat(call().returnCode()).isEqualTo(5);
  }

  @Test
  void a_connection_is_cut_before_or_within_the_answer_yet_the_request_is_recorded() {
    mock.on(TestSpecs.SECTOR)
        .next(1, Turn.normal().dropAfterBytes(0))
        .next(1, Turn.normal().dropAfterBytes(10));
    assertThatThrownBy(this::call).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(this::call).isInstanceOf(UncheckedIOException.class);
    assertThat(call().returnCode()).isZero();
    assertThat(mock.requests(TestSpecs.SECTOR)).hasSize(3);
    assertThat(mock.requests(TestSpecs.SECTOR).get(1).summary()).endsWith("cut after 10");
  }

  @Test
  void tokens_can_be_scripted_though_their_requests_carry_no_id() {
    mock.on("au10001").failNext(1, "8030");
    assertThat(caller.issue("k", "s").message()).contains("[8030:");
    assertThat(caller.issue("k", "s").returnCode()).isZero();
  }

  @Test
  void a_broken_script_is_reported_at_once() {
    assertThatThrownBy(() -> mock.on("ka00000"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'ka00000'")
        .hasMessageContaining("nearest are [" + TestSpecs.SECTOR);
    assertThatThrownBy(() -> mock.on(TestSpecs.SECTOR).respond("{\n\"a\":}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> FaultProfile.named("sunny"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("calm, slow, flaky, storm");
  }

  @Test
  void a_script_may_come_from_a_file() {
    mock.script(
        ScriptFile.parse(
            """
            {"ka10010": [{"error": "8005", "times": 1},
                         {"status": 503, "times": 1},
                         {"respondPages": [{"p": 1}, {"p": 2}]}]}
            """));
    assertThat(call().message()).contains("[8005:");
    assertThat(caller.raw(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, BODY, "t").statusCode())
        .isEqualTo(503);
    assertThat(call().body().path("p").asInt()).isEqualTo(1);
    assertThat(call().header("cont-yn")).isEqualTo("Y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {"ka10010": [                      ~ line 1
          [1]                                ~ object with a list for each api-id
          {"ka10010": {}}                    ~ ka10010: is no list
          {"ka10010": [{}, 5]}               ~ ka10010, step 2: is no JSON object
          {"ka10010": [{"eror": "8005"}]}    ~ ka10010, step 1: knows no 'eror'
          {"ka10010": [{"status": 7}]}       ~ 100 to 599
          {"ka10010": [{"status": "x"}]}     ~ whole number
          {"ka10010": [{"times": 0}]}        ~ at least 1
          {"ka10010": [{"respondPages": []}]} ~ at least one page
          {"ka10010": [], "ka10010": []}     ~ ka10010
          """)
  void a_broken_script_file_says_where(String text, String message) {
    assertThatThrownBy(() -> ScriptFile.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_script_file_with_an_unknown_operation_orders_nothing() {
    ScriptFile file = ScriptFile.parse("{\"ka10010\":[{\"status\":500}],\"ka99999\":[]}");
    assertThatThrownBy(() -> mock.script(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'ka99999'");
    assertThat(call().returnCode()).isZero();
  }

  @Test
  void each_operation_has_its_own_limit_and_says_what_it_grants() {
    mock.rateLimit(RateLimit.perSecond(1).with(TestSpecs.CHART, 2).with("au10001", 0));
    assertThat(call().returnCode()).isZero();
    assertThat(call().returnCode()).as("two may come at once").isZero();
    Answer refused = call();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.returnCode()).isEqualTo(5);
    assertThat(refused.message()).endsWith("[1700:유량=1, API ID=ka10010]");
    String chart = TestSpecs.CHART_BODY.replace("}", ",\"memo\":\"\"}");
    for (int i = 0; i < 2; i++) {
      assertThat(caller.call(TestSpecs.CHART, TestSpecs.CHART_PATH, chart).returnCode()).isZero();
    }
    assertThat(caller.call(TestSpecs.CHART, TestSpecs.CHART_PATH, chart).message())
        .contains("유량=2");
    clock.advance(Duration.ofSeconds(1));
    assertThat(call().returnCode()).isZero();
  }

  @Test
  void issuing_tokens_counts_as_well_and_all_together_may_be_limited() {
    mock.rateLimit(RateLimit.perSecond(1));
    assertThat(caller.issue("k", "s").returnCode()).isZero();
    assertThat(caller.issue("k", "s").returnCode()).isZero();
    assertThat(caller.issue("k", "s").status()).isEqualTo(429);
    assertThat(caller.issue("other", "s").returnCode()).isZero();

    mock.rateLimit(RateLimit.NONE.withTotal(1));
    clock.advance(Duration.ofSeconds(1));
    assertThat(caller.issue("k", "s").returnCode()).isZero();
    clock.advance(Duration.ofMillis(600));
    assertThat(caller.issue("k", "s").returnCode()).isZero();
    assertThat(caller.issue("k", "s").message()).contains("[1701:").contains("총유량=1");
  }

  @Test
  void one_a_second_is_never_too_much_and_twice_as_many_soon_are() {
    mock.rateLimit(RateLimit.perSecond(1).with("au10001", 0));
    for (int i = 0; i < 20; i++) {
      assertThat(call().returnCode()).isZero();
      clock.advance(Duration.ofSeconds(1));
    }
    List<Integer> codes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      codes.add(call().returnCode());
      // Half a second and the way there and back.
      clock.advance(Duration.ofMillis(580));
    }
    assertThat(codes).containsExactly(0, 0, 0, 5, 0, 5, 0, 0);
  }

  @Test
  void the_same_seed_meets_the_same_weather() {
    FaultProfile storm = new FaultProfile("test", Duration.ZERO, Duration.ZERO, 0.3, 0.3, 0.3);
    assertThat(weather(storm, 3)).isEqualTo(weather(storm, 3)).contains("500").contains("cut");
    assertThat(weather(storm, 3)).isNotEqualTo(weather(storm, 4));
  }

  private static String weather(FaultProfile profile, long seed) {
    List<String> seen = new ArrayList<>();
    try (MockKiwoom stormy =
        MockKiwoom.builder().spec(TestSpecs.small()).seed(seed).faults(profile).start()) {
      Caller other = new Caller(stormy);
      for (int i = 0; i < 30; i++) {
        try {
          seen.add(
              Integer.toString(
                  other.raw(TestSpecs.SECTOR, TestSpecs.SECTOR_PATH, "{}", "t").statusCode()));
        } catch (UncheckedIOException e) {
          seen.add("cut");
        }
      }
    }
    return String.join(" ", seen);
  }
}
