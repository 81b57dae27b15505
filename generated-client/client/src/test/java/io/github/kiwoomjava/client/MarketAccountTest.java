package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Requirement;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** With the market, nothing that the mock says of the account belongs to somebody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketAccountTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MockKiwoom mock =
      MockKiwoom.builder()
          .spec(Spec.load())
          .market(MarketOptions.USUAL.withPulse(Duration.ZERO))
          .start();
  private final Kiwoom kiwoom =
      Kiwoom.builder()
          .baseUri(mock.baseUri())
          .credentials("app", "secret")
          .callsPerSecond(1_000)
          .build();

  @AfterAll
  void stop() {
    kiwoom.close();
    mock.close();
  }

  @TestFactory
  Stream<DynamicTest> beforeTheFirstOrderNobodyHasOrdered() {
    return Spec.load().operations().stream()
        .filter(sheet -> sheet.path().endsWith("/acnt"))
        .filter(sheet -> sheet.effect() == Effect.QUERY)
        .filter(sheet -> !sheet.examples().request().isEmpty())
        .filter(MarketAccountTest::hasWhatItNeeds)
        .map(sheet -> dynamicTest(sheet.id(), () -> check(sheet)));
  }

  /** Some sheets' examples leave out what their own tables require. */
  private static boolean hasWhatItNeeds(Operation sheet) {
    JsonNode example = sheet.examples().request().get(0);
    return sheet.request().bodies().get(0).fields().stream()
        .filter(field -> field.requirement() == Requirement.REQUIRED)
        .allMatch(field -> !example.path(field.element()).asText("").isBlank());
  }

  private void check(Operation sheet) throws IOException {
    JsonNode answer = JSON.readTree(answer(ApiCatalog.operation(sheet.id()).orElseThrow(), sheet));
    assertThat(answer.findValuesAsText("ord_no")).allMatch(String::isBlank);
    assertThat(answer.findValuesAsText("ordr_no")).allMatch(String::isBlank);
  }

  private <Q, R> String answer(ApiOperation<Q, R> operation, Operation sheet) throws IOException {
    Q request =
        Codecs.decode(
            operation.request(),
            JSON.writeValueAsBytes(sheet.examples().request().get(0)),
            ProblemListener.ignoring());
    return operation.toJson(kiwoom.api().call(operation, request).execute());
  }
}
