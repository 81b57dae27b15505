package io.github.kiwoomjava.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.cli.Shell;
import io.github.kiwoomjava.cli.catalog.Parameter;
import io.github.kiwoomjava.cli.catalog.RequestForm;
import io.github.kiwoomjava.cli.catalog.ValueText;
import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.script.Turn;
import io.github.kiwoomjava.runtime.catalog.Transport;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Requirement;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ValueText VALUES = new ValueText(Clock.systemUTC());

  private static MockKiwoom mock;

  @TempDir private Path home;
  private Shell shell;

  @BeforeAll
  static void start() {
    mock = MockKiwoom.start();
  }

  @AfterAll
  static void stop() {
    mock.close();
  }

  @BeforeEach
  void logIn() {
    shell =
        new Shell(home)
            .with("KIWOOM_APP_KEY", "an-app-key")
            .with("KIWOOM_SECRET_KEY", "a-secret-key")
            .with("KIWOOM_BASE_URI", mock.baseUri().toString());
  }

  @Test
  void an_operation_is_called_by_name_id_or_unique_end_and_by_java_or_wire_parameters()
      throws Exception {
    String[][] same = {
      {"call", "domestic.chart.daily", "--stock-code", "005930", "--base-date", "today"},
      {"call", "ka10081", "--stk_cd", "005930", "--base_dt", "20261120"},
      {"call", "domestic.chart.daily", "--stock-code=005930", "--base-date=2026-11-20"},
    };
    for (String[] arguments : same) {
      List<String> line = new ArrayList<>(List.of(arguments));
      line.addAll(List.of("--format", "json"));
      assertThat(shell.run(line.toArray(String[]::new))).as(shell.err()).isZero();
      JsonNode answer = JSON.readTree(shell.out());
      assertThat(answer.get("stockCode").textValue()).isEqualTo("005930");
      assertThat(answer.get("candles")).isNotEmpty();
      assertThat(answer.at("/candles/0/closePrice").isNumber()).isTrue();
      assertThat(answer.at("/candles/0/date").textValue()).matches("\\d{4}-\\d{2}-\\d{2}");
    }
  }

  @Test
  void a_table_has_korean_headings_where_the_user_is_korean() {
    String[] line = {"call", "ka10081", "--stk_cd", "005930", "--base_dt", "today"};

    assertThat(shell.run(line)).isZero();
    assertThat(shell.out()).contains("closePrice").contains("volume");
    assertThat(shell.in(Locale.KOREA).run(line)).isZero();
    assertThat(shell.out()).contains("현재가").contains("거래량");
  }

  @Test
  void lines_of_csv_and_json_hold_the_chosen_columns() throws Exception {
    List<String> line =
        List.of(
            "call",
            "ka10081",
            "--stk_cd",
            "005930",
            "--base_dt",
            "today",
            "--columns",
            "date,closePrice");

    assertThat(run(line, "--format", "csv")).isZero();
    assertThat(shell.out()).startsWith("date,closePrice\n");
    assertThat(shell.out().lines().skip(1))
        .allMatch(row -> row.matches("\\d{4}-\\d\\d-\\d\\d,\\d+"));
    assertThat(run(line, "--format", "jsonl")).isZero();
    for (String row : shell.out().lines().toList()) {
      assertThat(JSON.readTree(row).fieldNames())
          .toIterable()
          .allMatch(name -> name.matches("date|closePrice(Direction)?"));
    }
  }

  @Test
  void the_answer_as_it_came_is_under_the_names_of_the_wire() throws Exception {
    assertThat(shell.run("call", "ka10081", "--stk_cd", "005930", "--base_dt", "today", "--wire"))
        .isZero();
    assertThat(JSON.readTree(shell.out()).at("/stk_dt_pole_chart_qry/0/cur_prc").isTextual())
        .isTrue();
  }

  @Test
  void help_lists_parameters_with_korean_labels_and_codes() {
    assertThat(shell.run("call", "domestic.orders.buy", "--help")).isZero();
    assertThat(shell.out().replaceAll("\\s+", " "))
        .contains("--stock-code")
        .contains("--stk_cd")
        .contains("종목코드")
        .contains("market (3 시장가)")
        .contains("kt10000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ka10081 --stk_cd 005930 | baseDate",
        "ka10081 --stk_cd 005930 --base_dt tomorrowish | takes a day such as",
        "ka10081 --stk_cd 005930 --base_dt today --nonsense 1 | Unknown option",
        "ka10081 --stk_cd 005930 --base_dt today --pages 0 | --pages takes all or a number",
        "ka1008 | ka10008",
        "domestic.chart.dayly | domestic.chart.daily",
        "chart.daily | say which",
        "nothing.like.this | find",
        "0B | live data"
      })
  void wrong_use_is_told_with_what_to_do(String line, String said) {
    List<String> arguments = new ArrayList<>(List.of("call"));
    arguments.addAll(List.of(line.split(" ", -1)));

    assertThat(shell.run(arguments.toArray(String[]::new))).isEqualTo(2);
    assertThat(shell.err()).contains(said);
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void missing_keys_are_wrong_use_and_a_dead_server_is_no_connection() {
    String[] line = {"call", "ka10081", "--stk_cd", "005930", "--base_dt", "today"};

    assertThat(shell.with("KIWOOM_BASE_URI", "http://127.0.0.1:1").run(line)).isEqualTo(3);
    assertThat(shell.without("KIWOOM_APP_KEY").run(line)).isEqualTo(2);
    assertThat(shell.err()).contains("KIWOOM_APP_KEY").contains("kiwoom login");
  }

  @Test
  void keys_are_never_arguments() {
    assertThat(shell.run("call", "au10001", "--grant_type=client_credentials", "--secretkey=x"))
        .isEqualTo(2);
    assertThat(shell.err()).contains("Unknown option");
    assertThat(shell.run("call", "au10001", "--help")).isZero();
    assertThat(shell.out()).doesNotContain("--secretkey").doesNotContain("--secret-key");
    assertThat(shell.run("call", "au10001", "--grant_type=client_credentials")).isZero();
  }

  @Test
  void an_order_is_shown_and_sent_only_after_a_yes() {
    String[] order = {
      "call",
      "domestic.orders.buy",
      "--exchange",
      "krx",
      "--stock-code",
      "005930",
      "--order-quantity",
      "1",
      "--order-type",
      "market"
    };
    int before = mock.requests("kt10000").size();

    assertThat(shell.typing("n\n").run(order)).isEqualTo(2);
    assertThat(shell.err()).contains("\"ord_qty\":\"1\"").contains("Nothing was sent");
    assertThat(shell.typing("").run(order)).isEqualTo(2);
    assertThat(mock.requests("kt10000")).hasSize(before);
    assertThat(shell.typing("y\n").run(order)).isZero();
    assertThat(shell.out()).contains("orderNumber");
    assertThat(mock.requests("kt10000")).hasSize(before + 1);
  }

  @Test
  void orders_have_short_names() {
    assertThat(
            shell.run(
                "order",
                "sell",
                "--exchange=krx",
                "--stock-code=005930",
                "--order-quantity=1",
                "--order-price=70,600",
                "--order-type=limit",
                "--yes",
                "--format=json"))
        .as(shell.err())
        .isZero();
    assertThat(shell.out()).contains("orderNumber");
    assertThat(shell.run("order", "hold")).isEqualTo(2);
    assertThat(shell.run("order", "us.buy", "--help")).isZero();
    assertThat(shell.out()).contains("us.orders.buy");
  }

  @Test
  void an_order_of_unknown_fate_is_looked_for_and_has_an_exit_code_of_its_own() {
    mock.on("kt10000").next(1, Turn.normal().dropAfterBytes(0));

    assertThat(
            shell.run(
                "order",
                "buy",
                "--exchange=krx",
                "--stock-code=005930",
                "--order-quantity=1",
                "--order-type=market",
                "--yes"))
        .isEqualTo(4);
    assertThat(shell.err())
        .contains("not known whether the order stands")
        .contains("Looking for it");
  }

  @Test
  void an_order_on_a_real_account_must_be_meant() {
    String[] order = {
      "call",
      "kt10000",
      "--exchange",
      "krx",
      "--stock-code",
      "005930",
      "--order-quantity",
      "1",
      "--order-type",
      "market",
      "--yes"
    };

    assertThat(shell.with("KIWOOM_ENVIRONMENT", "real").run(order)).isEqualTo(2);
    assertThat(shell.err()).contains("--real");
  }

  /** With the values of the sheets' own examples. */
  @Test
  void every_operation_that_answers_once_can_be_called() throws Exception {
    ApiSpec spec = spec();
    List<String> failed = new ArrayList<>();
    int called = 0;
    for (ApiOperation<?, ?> operation : ApiCatalog.operations()) {
      if (operation.info().transport() != Transport.REST) {
        continue;
      }
      called++;
      String id = operation.info().id();
      List<String> line = new ArrayList<>(List.of("call", id, "--format", "jsonl", "--yes"));
      JsonNode example = spec.operation(id).orElseThrow().examples().request().get(0);
      for (Parameter parameter : new RequestForm(operation, VALUES).parameters()) {
        String value = example.path(parameter.element()).asText();
        if (value.isBlank() && isRequired(spec.operation(id).orElseThrow(), parameter)) {
          value = some(parameter.type());
        }
        if (!value.isBlank() && !ProfileKeys.isKey(operation.info(), parameter)) {
          line.add("--%s=%s".formatted(parameter.element(), value));
        }
      }
      // The example's token is nobody's, so that the server cannot revoke it.
      int expected = id.equals("au10002") ? Outcome.REFUSED : Outcome.OK;
      if (shell.run(line.toArray(String[]::new)) != expected) {
        failed.add(line + ": " + shell.err());
      }
    }
    assertThat(failed).isEmpty();
    assertThat(called).isGreaterThan(300);
  }

  private static boolean isRequired(Operation operation, Parameter parameter) {
    return operation.request().bodies().get(0).fields().stream()
        .filter(field -> field.element().equals(parameter.element()))
        .anyMatch(field -> field.requirement() == Requirement.REQUIRED);
  }

  private static String some(Class<?> type) {
    return ValueText.codes(type).stream()
        .findFirst()
        .map(ValueText.CodeConstant::name)
        .orElseGet(() -> type == LocalDate.class ? "today" : "1");
  }

  private int run(List<String> line, String... more) {
    List<String> all = new ArrayList<>(line);
    all.addAll(List.of(more));
    return shell.run(all.toArray(String[]::new));
  }

  private static ApiSpec spec() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(
            CallCommandTest.class.getResourceAsStream("/META-INF/kiwoom/spec.json"))) {
      return SpecJson.read(in.readAllBytes(), "spec.json");
    }
  }
}
