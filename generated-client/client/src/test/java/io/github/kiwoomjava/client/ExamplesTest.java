package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.runtime.api.ApiOperation;
import io.github.kiwoomjava.runtime.api.Codecs;
import io.github.kiwoomjava.runtime.api.FieldInfo;
import io.github.kiwoomjava.runtime.api.MessageCodec;
import io.github.kiwoomjava.runtime.api.Section;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever the sheets show decodes through the generated types and encodes to the same values. */
class ExamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheSpecSurvivesTheWayThroughTheTypes() {
    KnownFaults faults = KnownFaults.ofSpec();
    return Spec.load().operations().stream()
        .map(operation -> dynamicTest(operation.id(), () -> check(operation, faults)));
  }

  private static void check(Operation operation, KnownFaults faults) throws IOException {
    ApiOperation<?, ?> generated = ApiCatalog.operation(operation.id()).orElseThrow();
    List<String> troubles = new ArrayList<>();
    for (JsonNode example : operation.examples().request()) {
      troubles.addAll(roundTrip(generated.request(), generated, Section.REQUEST, example, faults));
    }
    for (JsonNode example : operation.examples().response()) {
      troubles.addAll(
          roundTrip(generated.response(), generated, Section.RESPONSE, example, faults));
    }
    assertThat(troubles).isEmpty();
  }

  private static <T> List<String> roundTrip(
      MessageCodec<T> codec,
      ApiOperation<?, ?> operation,
      Section section,
      JsonNode example,
      KnownFaults faults)
      throws IOException {
    String id = operation.info().id();
    List<String> troubles = new ArrayList<>();
    T value =
        Codecs.decode(
            codec,
            JSON.writeValueAsBytes(example),
            (api, path, raw, reason) -> troubles.add(path + ": '" + raw + "' " + reason));
    JsonNode encoded = JSON.readTree(Codecs.encode(codec, value));
    List<FieldInfo> fields =
        operation.info().fieldInfos().stream().filter(f -> f.section() == section).toList();
    troubles.addAll(
        new SameValues(fields, faults.otherSpellings(id, section)).compare(example, encoded));
    troubles.removeIf(trouble -> faults.isKnown(id, section, trouble));
    return troubles;
  }
}
