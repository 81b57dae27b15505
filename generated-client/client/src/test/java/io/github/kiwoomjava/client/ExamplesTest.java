package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever the sheets show decodes through the generated types and encodes to the same values. */
class ExamplesTest {
  @TestFactory
  Stream<DynamicTest> everyExampleOfTheSpecSurvivesTheWayThroughTheTypes() {
    RoundTrip roundTrip = new RoundTrip(KnownFaults.ofSpec());
    return Spec.load().operations().stream()
        .map(
            sheet ->
                dynamicTest(
                    sheet.id(),
                    () -> {
                      ApiOperation<?, ?> generated = ApiCatalog.operation(sheet.id()).orElseThrow();
                      assertThat(roundTrip.troubles(sheet, generated)).isEmpty();
                    }));
  }
}
