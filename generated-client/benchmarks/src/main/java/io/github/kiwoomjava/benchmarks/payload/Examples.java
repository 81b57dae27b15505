package io.github.kiwoomjava.benchmarks.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The examples of the compiled spec. */
public final class Examples {
  private static final String RESOURCE = "/META-INF/kiwoom/spec.json";

  private Examples() {}

  /** A copy of the last response example: where there are several, that is the pushed message. */
  public static ObjectNode response(String operation) {
    List<JsonNode> examples =
        spec().operations().stream()
            .filter(sheet -> sheet.id().equals(operation))
            .findFirst()
            .orElseThrow()
            .examples()
            .response();
    return examples.get(examples.size() - 1).deepCopy();
  }

  /** The whole spec. */
  public static ApiSpec spec() {
    try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream(RESOURCE))) {
      return SpecJson.read(in.readAllBytes(), RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
