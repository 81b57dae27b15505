package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.TableKeys;
import io.github.kiwoomjava.codegen.tables.FamilyRow;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbered families, by the elements that belong to them. */
final class FamilyTable {
  private final Map<FieldKey, FamilyRow> rows = new HashMap<>();
  private final Map<String, List<String>> membersByType = new HashMap<>();

  FamilyTable(List<FamilyRow> rows) {
    for (FamilyRow row : rows) {
      for (FieldKey parent : TableKeys.of(row.operation(), row.section(), row.parent())) {
        this.rows.put(parent.child(row.element()), row);
      }
      List<String> members = membersByType.computeIfAbsent(typeKey(row), type -> new ArrayList<>());
      if (!members.contains(row.member())) {
        members.add(row.member());
      }
    }
  }

  /**
   * The members of a family's record in the order of the table, which may differ from a sheet's.
   */
  List<String> members(FamilyRow row) {
    return membersByType.getOrDefault(typeKey(row), List.of());
  }

  private static String typeKey(FamilyRow row) {
    return row.operation() + " " + row.section() + " " + row.type();
  }

  Optional<FamilyRow> row(FieldKey key) {
    return Optional.ofNullable(rows.get(key));
  }
}
