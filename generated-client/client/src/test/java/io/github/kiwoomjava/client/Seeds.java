package io.github.kiwoomjava.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What the fuzzer starts from: a sheet's response examples as the server would send them. */
final class Seeds {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Seeds() {}

  static byte[][] responses(String operation) {
    List<JsonNode> examples =
        Spec.load().operations().stream()
            .filter(sheet -> sheet.id().equals(operation))
            .findFirst()
            .orElseThrow()
            .examples()
            .response();
    return examples.stream().map(Seeds::bytes).toArray(byte[][]::new);
  }

  private static byte[] bytes(JsonNode example) {
    try {
      return JSON.writeValueAsBytes(example);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
