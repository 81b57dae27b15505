package springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.mock.MockKiwoom;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/** The whole application over HTTP, with a mock Kiwoom behind it that does what a test wants. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "kiwoom.mock.enabled=true",
      "kiwoom.health.interval=0s",
      "kiwoom.app-key=KEY-4711",
      "kiwoom.secret-key=SECRET-4711",
      "management.endpoints.web.exposure.include=*",
      "management.endpoint.env.show-values=always",
      "management.endpoint.configprops.show-values=always"
    })
class ApplicationTest {
  @Autowired private Environment environment;
  @Autowired private MockKiwoom mock;

  @AfterEach
  void calm() {
    mock.resetScripts();
  }

  private HttpResponse<String> get(String path) throws Exception {
    String port = environment.getRequiredProperty("local.server.port");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            BodyHandlers.ofString());
  }

  @Test
  void a_price_is_a_number_with_a_direction() throws Exception {
    mock.on("ka10001").respond("{\"return_code\":0,\"stk_nm\":\"삼성전자\",\"cur_prc\":\"-160400\"}");
    assertThat(get("/stocks/005930").body())
        .contains("\"name\":\"삼성전자\"", "\"price\":160400", "\"direction\":\"DOWN\"");
  }

  @Test
  void an_unknown_stock_is_not_found() throws Exception {
    HttpResponse<String> answer = get("/stocks/999999");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).containsPattern("190[23]");
  }

  @Test
  void a_failure_of_kiwoom_is_a_bad_gateway() throws Exception {
    mock.on("ka10001").status(500);
    assertThat(get("/stocks/005930").statusCode()).isEqualTo(502);
  }

  @Test
  void health_follows_kiwoom() throws Exception {
    assertThat(get("/actuator/health").statusCode()).isEqualTo(200);

    mock.on("ka10001").error("8030");
    HttpResponse<String> sick = get("/actuator/health");
    assertThat(sick.statusCode()).isEqualTo(503);
    assertThat(sick.body()).containsPattern("\"kiwoom\":\\{[^{]*\\{[^}]*8030").contains("DOWN");
  }

  @Test
  void calls_are_measured() throws Exception {
    get("/stocks/005930");
    assertThat(get("/actuator/metrics/kiwoom.calls?tag=operation:ka10001").body())
        .contains("\"COUNT\"");
  }

  @Test
  void no_endpoint_shows_a_key() throws Exception {
    for (String endpoint : new String[] {"env", "configprops", "beans", "health"}) {
      HttpResponse<String> answer = get("/actuator/" + endpoint);
      assertThat(answer.statusCode()).as(endpoint).isEqualTo(200);
      assertThat(answer.body()).as(endpoint).contains("kiwoom").doesNotContain("4711");
    }
  }
}
