package io.github.kiwoomjava.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.testing.Client;
import io.github.kiwoomjava.codegen.testing.Golden;
import io.github.kiwoomjava.codegen.testing.MethodSizes;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kiwoom's own workbooks, without any table: everything is named after the wire. */
@Tag("workbooks")
class WholeWorkbooksTest {
  private static final String PACKAGE = "com.example.kiwoom";

  static List<Path> workbooks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("kiwoom.workbooks")))) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void generateTheSameBytesShuffledAndUnderAnyLocale(Path workbook) {
    ApiSpec spec = new SpecReader().read(workbook).spec();
    Map<String, String> first = generate(spec);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      List<Operation> shuffled = new ArrayList<>(spec.operations());
      Collections.shuffle(shuffled, new Random(1));
      Map<String, String> second =
          generate(new ApiSpec(spec.edition(), shuffled, spec.errorCodes()));
      assertThat(second.keySet()).isEqualTo(first.keySet());
      second.forEach((path, text) -> assertThat(text).as(path).isEqualTo(first.get(path)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void compileWithoutAWarningAndCarryEveryExampleThereAndBack(Path workbook) {
    ApiSpec spec = new SpecReader().read(workbook).spec();
    Client client = Client.of(generate(spec), PACKAGE);
    client
        .compiled()
        .classes()
        .forEach(
            (type, bytes) ->
                MethodSizes.of(bytes)
                    .forEach(
                        (method, size) ->
                            assertThat(size).as(type + "." + method).isLessThan(8000)));
    for (Operation operation : spec.operations()) {
      for (JsonNode example : operation.examples().request()) {
        assertThat(client.requestThereAndBack(operation.id(), example))
            .as("request of " + operation.id())
            .isEqualTo(Client.comparable(example));
      }
      for (JsonNode example : operation.examples().response()) {
        assertThat(client.responseThereAndBack(operation.id(), example))
            .as("response of " + operation.id())
            .isEqualTo(Client.comparable(example));
      }
    }
    assertThat(client.problems()).isEmpty();
  }

  private static Map<String, String> generate(ApiSpec spec) {
    return Golden.generate(
        GenerateRequest.builder()
            .spec(spec)
            .packageName(PACKAGE)
            .unnamed(UnnamedPolicy.WIRE)
            .build());
  }
}
