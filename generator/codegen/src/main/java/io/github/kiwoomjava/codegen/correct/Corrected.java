package io.github.kiwoomjava.codegen.correct;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A spec without its known faults.
 *
 * @param aliases further spellings under which elements come over the wire
 * @param structures what a Type cell cannot say
 * @param wrongValues fields of which an example shows a value that cannot be
 */
public record Corrected(
    ApiSpec spec,
    Map<FieldKey, List<String>> aliases,
    Map<FieldKey, Structure> structures,
    Set<FieldKey> wrongValues) {
  public Corrected {
    aliases = Map.copyOf(aliases);
    structures = Map.copyOf(structures);
    wrongValues = Set.copyOf(wrongValues);
  }

  /** A spec that needs no correction. */
  public static Corrected unchanged(ApiSpec spec) {
    return new Corrected(spec, Map.of(), Map.of(), Set.of());
  }
}
