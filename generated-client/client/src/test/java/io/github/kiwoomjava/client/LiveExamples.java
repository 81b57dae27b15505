package io.github.kiwoomjava.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.ItemForm;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import io.github.kiwoomjava.runtime.realtime.RealtimeType;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The sheets' examples of live data. */
final class LiveExamples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiSpec spec = Spec.load();

  /** The whole message that a sheet shows. */
  JsonNode message(RealtimeType<?> type) {
    return spec.operations().stream()
        .filter(operation -> operation.id().equals(type.id()))
        .flatMap(operation -> operation.examples().response().stream())
        .filter(example -> example.path("trnm").asText().equals("REAL"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + " has no example of live data"));
  }

  /** What its first event is about. */
  String item(RealtimeType<?> type) {
    return message(type).at("/data/0/item").asText();
  }

  /** Its first event as a listener should get it. */
  <T extends RealtimeEvent> T event(RealtimeType<T> type) {
    try {
      byte[] element = JSON.writeValueAsBytes(message(type).at("/data/0"));
      return type.decoder().decode(new JsonReader(element, ProblemListener.ignoring()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A feed in which the example's event comes. */
  <T extends RealtimeEvent> Feed<T> feed(RealtimeType<T> type) {
    if (type.form() == ItemForm.CODE) {
      return Feed.ofCodes(type, List.of(item(type)));
    }
    return type.form() == ItemForm.NONE
        ? Feed.all(type)
        : Feed.ofCodes(type, "ND", List.of(item(type)));
  }
}
