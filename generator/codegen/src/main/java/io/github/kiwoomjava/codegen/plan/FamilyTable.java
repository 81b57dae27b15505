package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.TableKeys;
import io.github.kiwoomjava.codegen.tables.FamilyRow;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbered families, by the elements that belong to them. */
final class FamilyTable {
  private final Map<FieldKey, FamilyRow> rows = new HashMap<>();

  FamilyTable(List<FamilyRow> rows) {
    for (FamilyRow row : rows) {
      for (FieldKey parent : TableKeys.of(row.operation(), row.section(), row.parent())) {
        this.rows.put(parent.child(row.element()), row);
      }
    }
  }

  Optional<FamilyRow> row(FieldKey key) {
    return Optional.ofNullable(rows.get(key));
  }
}
