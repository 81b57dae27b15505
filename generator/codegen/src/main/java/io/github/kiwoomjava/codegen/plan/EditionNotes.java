package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.EditionRow;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.RetiredRow;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which edition brought what, and which one dropped it. */
final class EditionNotes {
  private final Map<String, String> since = new HashMap<>();
  private final Map<String, RetiredRow> rows = new HashMap<>();
  private final Map<String, Map<String, RetiredRow>> codes = new HashMap<>();

  EditionNotes(SpecTables tables) {
    for (EditionRow row : tables.editions()) {
      since.put(row.operation(), row.edition());
    }
    for (RetiredRow row : tables.retired()) {
      String place = place(row.operation(), row.section(), row.path());
      if (row.code().isEmpty()) {
        rows.put(place, row);
      } else {
        codes.computeIfAbsent(place, any -> new TreeMap<>()).put(row.code(), row);
      }
    }
  }

  /** The first edition that has an operation, null where nobody knows. */
  @Nullable String since(Operation operation) {
    return since.get(operation.id());
  }

  /** Null for what the edition has. */
  @Nullable Retired of(Operation operation) {
    return retired(operation.retired(), place(operation.id(), "", ""));
  }

  /** Null for what the edition has. */
  @Nullable Retired of(FieldKey key, Field field) {
    return retired(field.facts().retired(), place(key));
  }

  /** The values that an edition took off a field's list. */
  Map<String, Retired> codes(FieldKey key) {
    Map<String, Retired> retired = new TreeMap<>();
    codes
        .getOrDefault(place(key), Map.of())
        .forEach((code, row) -> retired.put(code, new Retired(row.edition(), row.why())));
    return retired;
  }

  private @Nullable Retired retired(@Nullable LocalDate edition, String place) {
    if (edition == null) {
      return null;
    }
    RetiredRow row = rows.get(place);
    return new Retired(edition.toString(), row == null ? "" : row.why());
  }

  private static String place(FieldKey key) {
    return place(key.operation(), key.section().tableName(), key.path());
  }

  private static String place(String operation, String section, String path) {
    return operation + " " + section + " " + path;
  }
}
