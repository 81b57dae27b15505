package io.github.kiwoomjava.spring;

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
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = ActuatorTest.Application.class,
    properties = {
      "kiwoom.mock.enabled=true",
      "kiwoom.health.interval=0s",
      "kiwoom.app-key=KEY-ONE-4711",
      "kiwoom.secret-key=SECRET-ONE-4711",
      "kiwoom.accounts.isa.app-key=KEY-TWO-4711",
      "kiwoom.accounts.isa.secretKey=SECRET-TWO-4711",
      "kiwoom.accounts.isa.base-uri=http://user:PASSWORD-4711@127.0.0.1:1",
      "management.endpoints.web.exposure.include=*",
      "management.endpoint.env.show-values=always",
      "management.endpoint.configprops.show-values=always",
      "management.endpoint.health.show-details=always",
      "management.endpoint.health.show-components=always"
    })
class ActuatorTest {
  @Autowired private Environment environment;
  @Autowired private MockKiwoom mock;

  @SpringBootApplication
  static class Application {}

  private HttpResponse<String> get(String path) throws Exception {
    URI uri =
        URI.create(
            "http://127.0.0.1:"
                + environment.getRequiredProperty("local.server.port")
                + "/actuator/"
                + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  @AfterEach
  void calm() {
    mock.resetScripts();
  }

  @Test
  void no_endpoint_shows_a_key_even_where_values_are_shown() throws Exception {
    for (String path : new String[] {"env", "configprops", "beans", "conditions", "health"}) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).contains("kiwoom").doesNotContain("4711");
    }
    assertThat(get("env").body()).contains("kiwoom.health.interval").contains("\"0s\"");
  }

  @Test
  void health_says_for_each_account_whether_kiwoom_answers_and_why_not() throws Exception {
    HttpResponse<String> well = get("health/kiwoom");
    assertThat(well.statusCode()).isEqualTo(200);
    assertThat(well.body()).contains("\"kiwoom\":{\"status\":\"UP\"").contains("\"isaKiwoom\":{");

    mock.on("ka10001").error("8030");
    HttpResponse<String> sick = get("health/kiwoom");
    assertThat(sick.statusCode()).isEqualTo(503);
    assertThat(sick.body()).contains("\"status\":\"DOWN\"").contains("8030");
  }

  @Test
  void meters_are_there_with_their_account() throws Exception {
    get("health/kiwoom");
    assertThat(get("metrics/kiwoom.calls?tag=account:isaKiwoom").statusCode()).isEqualTo(404);
    assertThat(get("metrics/kiwoom.calls?tag=account:isa&tag=operation:ka10001").body())
        .contains("\"COUNT\"");
  }
}
