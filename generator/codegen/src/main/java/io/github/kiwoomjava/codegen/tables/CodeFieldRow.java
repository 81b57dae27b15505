package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;
import java.util.List;

/**
 * A line of {@code typing/code-fields.tsv}: a field that holds a code.
 *
 * @param operation an id, or {@code *} for all
 * @param path a whole path, or only the element where the operation is {@code *}
 * @param subset the raw values that this field permits, empty for all
 */
public record CodeFieldRow(
    String operation, String section, String path, String type, List<String> subset, Where where) {
  public CodeFieldRow {
    subset = List.copyOf(subset);
  }
}
