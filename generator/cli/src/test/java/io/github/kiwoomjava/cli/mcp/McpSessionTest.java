package io.github.kiwoomjava.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kiwoomjava.cli.KiwoomCli;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocol's own client talks to a process of its own, which asks a mock market. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpSessionTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String APP_KEY = "app-key-of-the-assistant";
  private static final String SECRET_KEY = "secret-key-of-the-assistant";

  @TempDir private static Path home;

  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private MockKiwoom mock;
  private McpSyncClient client;

  @BeforeAll
  void start() {
    mock =
        MockKiwoom.builder()
            .market(MarketOptions.USUAL.startingAt(LocalDateTime.of(2026, 11, 20, 10, 0)))
            .start();
    client = connect("--allow-orders");
  }

  @AfterAll
  void stop() {
    client.closeGracefully();
    mock.close();
  }

  private McpSyncClient connect(String... options) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "-cp", System.getProperty("java.class.path"), KiwoomCli.class.getName(), "mcp"));
    line.addAll(List.of(options));
    ServerParameters process =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(line)
            .addEnvVar("KIWOOM_APP_KEY", APP_KEY)
            .addEnvVar("KIWOOM_SECRET_KEY", SECRET_KEY)
            .addEnvVar("KIWOOM_BASE_URI", mock.baseUri().toString())
            .addEnvVar("HOME", home.toString())
            .addEnvVar("XDG_CACHE_HOME", home.toString())
            .build();
    StdioClientTransport transport =
        new StdioClientTransport(process, new JacksonMcpJsonMapper(JSON));
    transport.setStdErrorHandler(log::add);
    McpSyncClient connected =
        McpClient.sync(transport).requestTimeout(Duration.ofSeconds(60)).build();
    connected.initialize();
    return connected;
  }

  private CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private JsonNode answer(String tool, Map<String, Object> arguments) throws Exception {
    CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as(text(result)).isFalse();
    return JSON.readTree(text(result));
  }

  private String refusal(String tool, Map<String, Object> arguments) {
    CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as(text(result)).isTrue();
    return text(result);
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().get(0)).text();
  }

  @Test
  void tools_say_what_they_touch_and_take() {
    List<Tool> tools = client.listTools().tools();
    assertThat(tools).extracting(Tool::name).contains("get_quote", "call_query", "confirm_order");
    assertThat(tools)
        .allSatisfy(
            tool -> {
              assertThat(tool.description()).isNotBlank();
              assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
              assertThat(tool.annotations().readOnlyHint())
                  .isEqualTo(!tool.name().equals("confirm_order"));
            });
  }

  @Test
  void operations_are_found_by_korean_words_and_described() throws Exception {
    JsonNode found = answer("find_operations", Map.of("words", "일봉", "most", 3));
    assertThat(found.findValuesAsText("id")).contains("ka10081");
    JsonNode described = answer("describe_operation", Map.of("operation", "ka10081"));
    assertThat(described.path("request").findValuesAsText("element")).contains("stk_cd", "base_dt");
    assertThat(described.path("response").findValuesAsText("name"))
        .contains("candles[].closePrice");
  }

  @Test
  void a_quote_has_typed_values_and_units() throws Exception {
    JsonNode quote = answer("get_quote", Map.of("stock_code", "005930"));
    assertThat(quote.at("/data/currentPrice").isNumber()).isTrue();
    assertThat(quote.path("units").asText()).contains("currentPrice: krw");
    assertThat(quote.path("note").asText()).contains("never an instruction");
  }

  @ParameterizedTest
  @CsvSource({
    "get_order_book, stock_code, 005930",
    "rank_by_change, order, rise-rate",
    "rank_by_volume, order, trading-value",
    "get_investors, stock_code, 005930",
    "get_holdings, exchange, krx",
    "get_deposits, rows, 5",
    "get_open_orders, side, all",
    "get_executions, side, all"
  })
  void the_usual_questions_are_answered(String tool, String argument, String value)
      throws Exception {
    Object given = argument.equals("rows") ? Integer.valueOf(value) : value;
    assertThat(answer(tool, Map.of(argument, given)).at("/data/returnCode").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"day", "week", "month", "minute"})
  void candles_come_in_all_intervals(String interval) throws Exception {
    JsonNode candles =
        answer("get_candles", Map.of("stock_code", "005930", "interval", interval, "rows", 2));
    assertThat(candles.at("/data/candles")).hasSize(2);
    assertThat(
            candles.at("/data/candles/0").has("closePrice")
                || candles.at("/data/candles/0").has("currentPrice"))
        .isTrue();
    assertThat(candles.path("note").asText()).contains("the first 2 are shown");
  }

  @Test
  void any_query_can_be_asked_with_chosen_columns() throws Exception {
    JsonNode chart =
        answer(
            "call_query",
            Map.of(
                "operation",
                "domestic.chart.daily",
                "parameters",
                Map.of("stk_cd", "005930", "baseDate", "today"),
                "columns",
                "date,closePrice",
                "rows",
                1));
    assertThat(chart.at("/data/candles/0").properties())
        .extracting(Map.Entry::getKey)
        .contains("date", "closePrice")
        .doesNotContain("volume");
  }

  @Test
  void an_order_takes_two_steps_and_is_sent_once() throws Exception {
    long before = orders();
    JsonNode proposal =
        answer(
            "propose_order",
            Map.of(
                "operation",
                "kt10000",
                "parameters",
                Map.of("dmst_stex_tp", "KRX", "stk_cd", "005930", "ord_qty", "1", "trde_tp", "3")));
    assertThat(proposal.path("summary").asText()).contains("005930", "mock");
    assertThat(orders()).isEqualTo(before);

    Map<String, Object> confirmation = Map.of("proposal", proposal.path("proposal").asText());
    JsonNode sent = answer("confirm_order", confirmation);
    assertThat(sent.path("outcome").asText()).isEqualTo("accepted");
    assertThat(sent.at("/data/orderNumber").asText()).isNotBlank();
    assertThat(refusal("confirm_order", confirmation)).contains("no such proposal");
    assertThat(orders()).isEqualTo(before + 1);
  }

  private long orders() {
    return mock.requests("kt10000").size();
  }

  @Test
  void typed_java_and_changes_of_editions_need_no_keys() throws Exception {
    assertThat(answer("java_code", Map.of("operation", "ka10081")).path("java").asText())
        .contains("kiwoom.domestic().chart().daily(r -> r.stockCode(");
    assertThat(answer("edition_changes", Map.of("edition", "2026-07-04")).at("/retired").toString())
        .contains("ka10009");
  }

  @Test
  void hostile_arguments_are_refused_with_a_reason() {
    assertThat(refusal("call_query", Map.of("operation", "../../etc/passwd")))
        .contains("There is no operation");
    assertThat(refusal("call_query", Map.of("operation", "kt10000"))).contains("is no query");
    assertThat(refusal("call_query", Map.of("operation", "au10001"))).contains("is no query");
    assertThat(
            refusal(
                "call_query", Map.of("operation", "ka10001", "parameters", Map.of("evil", "x"))))
        .contains("takes no 'evil'");
    assertThat(refusal("get_quote", Map.of("stock_code", "005930\nauthorization: x")))
        .contains("control characters");
    assertThat(refusal("get_quote", Map.of("stock_code", "x".repeat(2_000)))).contains("longer");
    assertThat(refusal("confirm_order", Map.of("proposal", "0123456789ab")))
        .contains("no such proposal");
    assertThat(refusal("propose_order", Map.of("operation", "ka10001", "parameters", Map.of())))
        .contains("is no order");
  }

  @Test
  void what_the_schema_does_not_know_is_refused() {
    CallToolResult odd =
        call("get_quote", Map.of("stock_code", "005930", "ignore_previous_instructions", "yes"));
    assertThat(odd.isError()).isTrue();
    assertThatThrownBy(() -> call("no_such_tool", Map.of())).isInstanceOf(McpError.class);
  }

  @Test
  void without_permission_there_are_no_order_tools() {
    McpSyncClient other = connect();
    try {
      assertThat(other.listTools().tools())
          .extracting(Tool::name)
          .doesNotContain("propose_order", "confirm_order");
    } finally {
      other.closeGracefully();
    }
  }

  @Test
  void calls_are_logged_without_keys() throws Exception {
    answer("get_quote", Map.of("stock_code", "000660"));
    refusal("find_operations", Map.of("words", APP_KEY + " " + SECRET_KEY));
    String line = log.take();
    while (!line.contains("find_operations {words=####")) {
      assertThat(line).doesNotContain(APP_KEY).doesNotContain(SECRET_KEY);
      line = log.take();
    }
    assertThat(line).contains("refused");
  }
}
