package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.runtime.mirror.Mirror;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Where there is generated code, reflection must do the same: then it can be believed where there
 * is none.
 */
class MirrorAgreesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROUNDS = 5;

  @TestFactory
  Stream<DynamicTest> whatIsGeneratedAndWhatIsReflectedReadAndWriteAlike() {
    return Spec.load().operations().stream()
        .map(
            sheet ->
                dynamicTest(
                    sheet.id(),
                    () -> check(sheet, ApiCatalog.operation(sheet.id()).orElseThrow())));
  }

  private static <Q, R> void check(Operation sheet, ApiOperation<Q, R> generated)
      throws IOException {
    Random random = new Random(sheet.id().hashCode());
    for (JsonNode example : sheet.examples().request()) {
      Q request = Codecs.decode(generated.request(), bytes(example), ProblemListener.ignoring());
      JsonWriter out = new JsonWriter();
      mirror(generated, "request", request).write(request, out);
      assertThat(out.toByteArray()).isEqualTo(Codecs.encode(generated.request(), request));
    }
    for (JsonNode example : sheet.examples().response()) {
      sameReading(generated, example);
      for (int round = 0; round < ROUNDS; round++) {
        sameReading(generated, new SpoiltJson(random).of(example));
      }
    }
  }

  private static <R> void sameReading(ApiOperation<?, R> generated, JsonNode example)
      throws IOException {
    List<String> problems = new ArrayList<>();
    R response = Codecs.decode(generated.response(), bytes(example), listener(problems));
    List<String> mirrored = new ArrayList<>();
    JsonReader in = new JsonReader(bytes(example), listener(mirrored));
    assertThat(mirror(generated, "response", response).read(in)).isEqualTo(response);
    in.endDocument();
    assertThat(mirrored).isEqualTo(problems);
  }

  @SuppressWarnings("unchecked") // a value's class is that of its type, which has no subclasses
  private static <T> Mirror<T> mirror(ApiOperation<?, ?> operation, String section, T value) {
    return Mirror.of(
        operation.info().id(), section, operation.info().fields(), (Class<T>) value.getClass());
  }

  private static ProblemListener listener(List<String> problems) {
    return new ProblemListener() {
      @Override
      public void problem(String api, String path, String raw, String reason) {
        problems.add(api + " " + path + " '" + raw + "' " + reason);
      }

      @Override
      public void note(String api, String path, String raw, String what) {
        problems.add("note: " + api + " " + path + " '" + raw + "' " + what);
      }
    };
  }

  private static byte[] bytes(JsonNode message) throws IOException {
    return JSON.writeValueAsBytes(message);
  }
}
