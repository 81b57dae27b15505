package io.github.kiwoomjava.client;

import io.github.kiwoomjava.runtime.catalog.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code spec/corrections.yaml} says of the sheets' examples. */
final class KnownFaults {
  private final List<Map<String, Object>> corrections;

  private KnownFaults(List<Map<String, Object>> corrections) {
    this.corrections = corrections;
  }

  @SuppressWarnings("unchecked")
  static KnownFaults ofSpec() {
    try (InputStream in =
        KnownFaults.class.getResourceAsStream("/META-INF/kiwoom/corrections.yaml")) {
      return new KnownFaults(
          (List<Map<String, Object>>)
              new Load(LoadSettings.builder().build()).loadFromInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Paths as the examples spell them, to the paths that the client writes. */
  Map<String, String> otherSpellings(String operation, Section section) {
    Map<String, String> spellings = new HashMap<>();
    for (Map<String, Object> correction : corrections) {
      if ("alias".equals(correction.get("fault")) && concerns(correction, operation, section)) {
        String right = text(correction, "path");
        int slash = right.lastIndexOf('/');
        String parent = slash < 0 ? "" : right.substring(0, slash + 1);
        spellings.put(parent + text(correction, "says"), right);
      }
    }
    return spellings;
  }

  /** Whether the corrections list this trouble, which begins with the path in the example. */
  boolean isKnown(String operation, Section section, String trouble) {
    String path = trouble.substring(0, trouble.indexOf(':')).replaceAll("\\[[0-9]+]", "");
    return corrections.stream()
        .filter(correction -> concerns(correction, operation, section))
        .anyMatch(
            correction ->
                switch (text(correction, "fault")) {
                  // What is answered instead bears the name of the table's list.
                  case "wrong-example" ->
                      path.equals(text(correction, "says")) || trouble.contains(": added [");
                  case "example-value" ->
                      path.equals(text(correction, "path"))
                          && trouble.contains(text(correction, "says"));
                  default -> false;
                });
  }

  private static boolean concerns(
      Map<String, Object> correction, String operation, Section section) {
    return (operation.equals(correction.get("id")) || "*".equals(correction.get("id")))
        && section.name().toLowerCase(Locale.ROOT).equals(correction.get("section"));
  }

  private static String text(Map<String, Object> correction, String key) {
    return String.valueOf(correction.getOrDefault(key, ""));
  }
}
