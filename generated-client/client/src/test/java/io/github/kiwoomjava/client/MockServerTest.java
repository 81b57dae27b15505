package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.catalog.Section;
import io.github.kiwoomjava.runtime.client.ApiClient;
import io.github.kiwoomjava.runtime.client.ClientBuilder;
import io.github.kiwoomjava.runtime.error.InvalidRequestException;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.Transport;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every REST operation of the sheets, called with its own example over a real socket. */
class MockServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ApiSpec SPEC = Spec.load();

  private static MockKiwoom mock;
  private static ApiClient client;

  @BeforeAll
  static void start() {
    mock = MockKiwoom.builder().spec(SPEC).start();
    client =
        new EngineBuilder()
            .baseUri(mock.baseUri())
            .credentials("app-key", "secret-key")
            .callsPerSecond(10_000)
            .build();
  }

  @AfterAll
  static void stop() {
    client.close();
    mock.close();
  }

  @TestFactory
  Stream<DynamicTest> everyOperationAnswersWithItsExample() {
    KnownFaults faults = KnownFaults.ofSpec();
    return SPEC.operations().stream()
        .filter(operation -> operation.transport() == Transport.REST)
        .filter(operation -> operation.effect() != io.github.kiwoomjava.spec.model.Effect.TOKEN)
        .map(
            operation ->
                dynamicTest(
                    operation.id(),
                    () ->
                        check(
                            operation,
                            ApiCatalog.operation(operation.id()).orElseThrow(),
                            faults)));
  }

  private static <Q, R> void check(
      Operation operation, ApiOperation<Q, R> generated, KnownFaults faults) throws IOException {
    JsonNode example = operation.examples().request().get(0);
    Q request =
        Codecs.decode(
            generated.request(), JSON.writeValueAsBytes(example), ProblemListener.ignoring());

    if (lacksRequired(operation, example)) {
      assertThat(refusal(generated, request))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("1511");
      return;
    }
    R response = call(generated, request);

    List<FieldInfo> fields =
        generated.info().fieldInfos().stream()
            .filter(field -> field.section() == Section.RESPONSE)
            .toList();
    String id = operation.id();
    List<String> differences =
        new SameValues(fields, faults.otherSpellings(id, Section.RESPONSE))
            .compare(
                operation.examples().response().get(0),
                JSON.readTree(Codecs.encode(generated.response(), response)));
    assertThat(differences)
        .filteredOn(difference -> !faults.isKnown(id, Section.RESPONSE, difference))
        .isEmpty();
  }

  /** Some sheets' examples leave out what their own tables require. */
  private static boolean lacksRequired(Operation operation, JsonNode example) {
    return operation.request().bodies().get(0).fields().stream()
        .filter(field -> field.requirement() == Requirement.REQUIRED)
        .anyMatch(field -> example.path(field.element()).asText("").isBlank());
  }

  private static <Q, R> Throwable refusal(ApiOperation<Q, R> operation, Q request) {
    return operation.info().effect() == Effect.ORDER
        ? ((OrderResult.Rejected<R>) client.order(operation, request).submit()).cause()
        : catchThrowable(() -> client.call(operation, request).execute());
  }

  private static <Q, R> R call(ApiOperation<Q, R> operation, Q request) {
    if (operation.info().effect() != Effect.ORDER) {
      return client.call(operation, request).execute();
    }
    OrderResult<R> result = client.order(operation, request).submit();
    assertThat(result).isInstanceOf(OrderResult.Accepted.class);
    return ((OrderResult.Accepted<R>) result).response();
  }

  /** The engine by itself, for callers that work with operations of the catalogue. */
  private static final class EngineBuilder extends ClientBuilder<EngineBuilder, ApiClient> {
    @Override
    protected EngineBuilder self() {
      return this;
    }

    @Override
    protected ApiClient create(ApiClient engine) {
      return engine;
    }
  }
}
