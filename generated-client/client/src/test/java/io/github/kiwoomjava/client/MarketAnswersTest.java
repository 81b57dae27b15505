package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.mock.Coverage;
import io.github.kiwoomjava.mock.Coverage.Kind;
import io.github.kiwoomjava.mock.MockEnvironment;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.runtime.error.ApiException;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Transport;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Whatever the market computes is read by the typed client without a value lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarketAnswersTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final MockKiwoom mock =
      MockKiwoom.builder()
          .spec(Spec.load())
          .market(
              MarketOptions.USUAL
                  .withPulse(Duration.ZERO)
                  .withRows(30)
                  .startingAt(LocalDateTime.of(2026, 3, 3, 11, 0)))
          .start();
  private final Kiwoom kiwoom =
      Kiwoom.builder()
          .baseUri(mock.baseUri())
          .credentials("app", "secret")
          .callsPerSecond(1_000)
          .problemListener((id, path, raw, why) -> problems.add(id + " " + path + " " + raw + why))
          .build();

  @AfterAll
  void stop() {
    kiwoom.close();
    mock.close();
  }

  @Test
  void most_operations_are_computed() {
    assertThat(
            Coverage.of(Spec.load(), MockEnvironment.REAL).stream()
                .filter(line -> line.kind() == Kind.COMPUTED))
        .hasSizeGreaterThan(250);
  }

  @TestFactory
  Stream<DynamicTest> everyComputedAnswerIsReadWithoutLoss() {
    Set<String> computed =
        Coverage.of(Spec.load(), MockEnvironment.REAL).stream()
            .filter(line -> line.kind() == Kind.COMPUTED)
            .map(Coverage.Line::id)
            .collect(Collectors.toSet());
    return Spec.load().operations().stream()
        .filter(sheet -> computed.contains(sheet.id()))
        .filter(sheet -> sheet.transport() == Transport.REST && sheet.effect() == Effect.QUERY)
        .filter(sheet -> !sheet.examples().request().isEmpty())
        .map(sheet -> dynamicTest(sheet.id(), () -> check(sheet)));
  }

  private void check(Operation sheet) throws IOException {
    problems.clear();
    try {
      call(ApiCatalog.operation(sheet.id()).orElseThrow(), sheet);
    } catch (ApiException e) {
      // An example may name a stock that is not listed here, or lack what its table requires.
      assertThat(e).hasMessageMatching("(?s).*(190[123]|1511).*");
    }
    assertThat(problems).isEmpty();
  }

  private <Q, R> void call(ApiOperation<Q, R> operation, Operation sheet) throws IOException {
    Q request =
        Codecs.decode(
            operation.request(),
            JSON.writeValueAsBytes(sheet.examples().request().get(0)),
            ProblemListener.ignoring());
    kiwoom.api().call(operation, request).execute();
  }
}
