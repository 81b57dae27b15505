package springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.junit.KiwoomMock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The whole application over HTTP, with a mock Kiwoom behind it that does what a test wants. */
@KiwoomMock(market = true)
@TestInstance(Lifecycle.PER_CLASS)
class ApplicationTest {
  private final TestRestTemplate http = new TestRestTemplate();
  private ConfigurableApplicationContext application;
  private MockKiwoom mock;

  @BeforeAll
  void start(MockKiwoom kiwoom) {
    mock = kiwoom;
    application =
        SpringApplication.run(
            Application.class,
            "--server.port=0",
            "--kiwoom.app-key=key",
            "--kiwoom.secret-key=secret",
            "--kiwoom.base-uri=" + kiwoom.baseUri(),
            "--kiwoom.calls-per-second=10000",
            "--management.endpoint.health.cache.time-to-live=0s");
  }

  @AfterAll
  void stop() {
    application.close();
  }

  @AfterEach
  void calm() {
    mock.resetScripts();
  }

  private ResponseEntity<JsonNode> get(String path) {
    String port = application.getEnvironment().getProperty("local.server.port");
    return http.getForEntity("http://127.0.0.1:" + port + path, JsonNode.class);
  }

  @Test
  void a_price_is_a_number_with_a_direction() {
    mock.on("ka10001").respond("{\"return_code\":0,\"stk_nm\":\"삼성전자\",\"cur_prc\":\"-160400\"}");
    JsonNode quote = get("/stocks/005930").getBody();
    assertThat(quote.path("name").asText()).isEqualTo("삼성전자");
    assertThat(quote.path("price").asInt()).isEqualTo(160400);
    assertThat(quote.path("direction").asText()).isEqualTo("DOWN");
  }

  @Test
  void days_come_newest_first_and_as_many_as_wanted() {
    JsonNode days = get("/stocks/000660/days?count=3").getBody();
    assertThat(days).hasSize(3);
    assertThat(days.path(0).path("date").asText())
        .isGreaterThan(days.path(1).path("date").asText());
  }

  @Test
  void an_unknown_stock_is_not_found() {
    ResponseEntity<JsonNode> answer = get("/stocks/999999");
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(answer.getBody().path("detail").asText()).contains("1903");
  }

  @Test
  void a_failure_of_kiwoom_is_a_bad_gateway() {
    mock.on("ka10001").status(500);
    assertThat(get("/stocks/005930").getStatusCode()).isEqualTo(HttpStatus.BAD_GATEWAY);
  }

  @Test
  void health_follows_kiwoom() {
    assertThat(get("/actuator/health").getStatusCode()).isEqualTo(HttpStatus.OK);

    mock.on("ka10001").error("8030");
    ResponseEntity<JsonNode> sick = get("/actuator/health");
    assertThat(sick.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    JsonNode kiwoom = sick.getBody().path("components").path("kiwoom");
    assertThat(kiwoom.path("status").asText()).isEqualTo("DOWN");
    assertThat(kiwoom.path("details").path("reason").asText()).contains("8030");
  }

  @Test
  void calls_are_measured() {
    get("/stocks/005930");
    JsonNode calls = get("/actuator/metrics/kiwoom.calls?tag=operation:ka10001").getBody();
    assertThat(calls.path("measurements").path(0).path("value").asDouble()).isPositive();
  }
}
