package io.github.kiwoomjava.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.codegen.testing.Client;
import io.github.kiwoomjava.codegen.testing.Golden;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedSourcesTest {
  static List<String> names() {
    return Golden.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void compileWithoutAWarningAndCarryEveryExampleThereAndBack(String name) {
    Golden golden = Golden.of(name);
    Client client = Client.of(golden.generate(), "com.example.kiwoom");
    for (Operation operation : golden.spec().operations()) {
      for (JsonNode example : operation.examples().request()) {
        assertThat(client.requestThereAndBack(operation.id(), example))
            .isEqualTo(Client.comparable(example));
      }
      for (JsonNode example : operation.examples().response()) {
        assertThat(client.responseThereAndBack(operation.id(), example))
            .isEqualTo(Client.comparable(example));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void listEveryOperationInTheCatalogue(String name) {
    Golden golden = Golden.of(name);
    Client client = Client.of(golden.generate(), "com.example.kiwoom");
    assertThat(client.ids())
        .containsExactlyElementsOf(
            golden.spec().operations().stream().map(Operation::id).sorted().toList());
  }
}
