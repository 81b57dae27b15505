package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;
import java.util.Map;

/**
 * An entry of {@code corrections.yaml}: a fault of a sheet, set right in the open.
 *
 * @param section {@code request} or {@code response}; empty where the whole operation is meant
 * @param path the field, empty for the body
 * @param fault a code that says what is wrong and so what to do
 * @param values every other key of the entry as it stands
 */
public record Correction(
    String operation,
    String section,
    String path,
    String fault,
    Map<String, Object> values,
    Where where) {
  public Correction {
    values = Map.copyOf(values);
  }

  /** The same correction of a field at another place. */
  public Correction at(String otherPath) {
    return new Correction(operation, section, otherPath, fault, values, where);
  }

  /** A key's value as text, empty if it is not given. */
  public String text(String key) {
    Object value = values.get(key);
    return value == null ? "" : value.toString();
  }
}
