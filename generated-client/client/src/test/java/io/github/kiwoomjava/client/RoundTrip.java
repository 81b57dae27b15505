package io.github.kiwoomjava.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.catalog.Section;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.runtime.message.MessageCodec;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends a sheet's examples through the generated types and back. */
final class RoundTrip {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KnownFaults faults;

  RoundTrip(KnownFaults faults) {
    this.faults = faults;
  }

  /** What was reported, lost, added or changed: lines that begin with section, blank, and path. */
  List<String> troubles(Operation sheet, ApiOperation<?, ?> generated) throws IOException {
    List<String> troubles = new ArrayList<>();
    for (JsonNode example : sheet.examples().request()) {
      troubles.addAll(check(generated.request(), generated, Section.REQUEST, example));
    }
    for (JsonNode example : sheet.examples().response()) {
      troubles.addAll(check(generated.response(), generated, Section.RESPONSE, example));
    }
    return troubles;
  }

  private <T> List<String> check(
      MessageCodec<T> codec, ApiOperation<?, ?> operation, Section section, JsonNode example)
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
    return troubles.stream().map(trouble -> section + " " + trouble).toList();
  }
}
