package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads {@code corrections.yaml}, a list of maps. */
final class CorrectionsReader {
  private final FindingCollector findings;

  CorrectionsReader(FindingCollector findings) {
    this.findings = findings;
  }

  List<Correction> read(String file, Optional<String> text) {
    if (text.isEmpty()) {
      return List.of();
    }
    Object document;
    try {
      document = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text.get());
    } catch (YamlEngineException e) {
      findings.error("corrections-yaml", Where.file(file), "is not valid YAML: " + e.getMessage());
      return List.of();
    }
    if (document == null) {
      return List.of();
    }
    if (!(document instanceof List<?> entries)) {
      findings.error("corrections-yaml", Where.file(file), "must be a list of corrections");
      return List.of();
    }
    List<Correction> corrections = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Where where = new Where(file, "entry " + (i + 1), 0);
      if (entries.get(i) instanceof Map<?, ?> entry) {
        corrections.add(correction(entry, where));
      } else {
        findings.error("corrections-yaml", where, "must be a map with id, section, path, fault");
      }
    }
    return corrections;
  }

  private Correction correction(Map<?, ?> entry, Where where) {
    Map<String, Object> values = new LinkedHashMap<>();
    entry.forEach(
        (key, value) -> {
          if (value != null) {
            values.put(String.valueOf(key), value);
          }
        });
    String operation = take(values, "id");
    Where place = operation.isEmpty() ? where : new Where(where.file(), operation, 0);
    String fault = take(values, "fault");
    if (operation.isEmpty() || fault.isEmpty()) {
      findings.error("corrections-yaml", where, "needs at least an id and a fault");
    }
    return new Correction(
        operation, take(values, "section"), take(values, "path"), fault, values, place);
  }

  private static String take(Map<String, Object> values, String key) {
    Object value = values.remove(key);
    return value == null ? "" : value.toString();
  }
}
