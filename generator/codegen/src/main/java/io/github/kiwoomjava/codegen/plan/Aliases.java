package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import java.util.List;
import java.util.Map;

/**
 * Further spellings under which elements come over the wire.
 *
 * @param byField from the corrections
 */
record Aliases(Map<FieldKey, List<String>> byField) {
  /** Some servers' answers have them in camel case, whatever the sheet says. */
  private static final Map<String, List<String>> RESULT =
      Map.of("return_code", List.of("returnCode"), "return_msg", List.of("returnMsg"));

  Aliases {
    byField = Map.copyOf(byField);
  }

  /** The field's other spellings. */
  List<String> of(FieldKey key) {
    List<String> corrected = byField.getOrDefault(key, List.of());
    if (corrected.isEmpty() && key.section() == Section.RESPONSE) {
      return RESULT.getOrDefault(key.path(), List.of());
    }
    return corrected;
  }
}
