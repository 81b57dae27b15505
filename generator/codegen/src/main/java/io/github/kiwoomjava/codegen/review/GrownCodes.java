package io.github.kiwoomjava.codegen.review;

import io.github.kiwoomjava.codegen.plan.FieldLine;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import io.github.kiwoomjava.codegen.tables.CodeRow;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.diff.Change;
import io.github.kiwoomjava.spec.diff.ChangeKind;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that a sheet lists now and the code type of the field does not have. */
final class GrownCodes {
  private final Map<String, Set<String>> known = new HashMap<>();

  GrownCodes(SpecTables tables) {
    for (CodeRow row : tables.codes()) {
      known.computeIfAbsent(row.type(), type -> new HashSet<>()).add(row.raw());
    }
  }

  List<ReviewItem> grown(SpecDiff diff, DryPlan dry, FieldPlaces places) {
    Map<FieldKey, String> types = new HashMap<>();
    for (OperationPlan operation : dry.plan().operations()) {
      for (FieldLine line : operation.fields()) {
        if (!line.codeType().isEmpty()) {
          types.put(new FieldKey(operation.id(), line.section(), line.path()), line.codeType());
        }
      }
    }
    List<ReviewItem> items = new ArrayList<>();
    for (Change change : diff.changes()) {
      if (change.kind() == ChangeKind.CODES_ADDED || change.kind() == ChangeKind.FIELD_ADDED) {
        FieldKey key = Keys.of(change);
        String type = types.get(key);
        if (type != null) {
          places.field(key).ifPresent(field -> add(key, field, type, items));
        }
      }
    }
    return items;
  }

  private void add(FieldKey key, Field field, String type, List<ReviewItem> items) {
    Set<String> values = known.getOrDefault(type, Set.of());
    for (CodeValue code : field.facts().codes()) {
      if (!values.contains(code.value())) {
        items.add(
            new ReviewItem(
                ReviewKind.CODES_GREW,
                field.where(),
                "%s lists '%s' (%s), which %s does not have"
                    .formatted(key, code.value(), code.label().strip(), type),
                "a line %s, %s, CONSTANT, %s in typing/codes.tsv"
                    .formatted(type, code.value(), code.label().strip())));
      }
    }
  }
}
