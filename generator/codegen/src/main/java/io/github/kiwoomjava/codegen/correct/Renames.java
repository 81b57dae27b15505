package io.github.kiwoomjava.codegen.correct;

import io.github.kiwoomjava.codegen.tables.Correction;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Elements that the wire calls otherwise. All of an object are renamed at once, since one may take
 * the name that another gives up.
 */
final class Renames {
  private final Map<String, Map<String, String>> byParent = new HashMap<>();

  /** Notes a rename; it is applied later. */
  Outcome note(OperationEdit edit, Section section, Correction correction) {
    Field field = edit.field(section, correction.path()).orElse(null);
    if (field == null || field.origin() == Origin.EXAMPLE) {
      return Outcome.OBSOLETE;
    }
    byParent
        .computeIfAbsent(FieldTree.parent(correction.path()), parent -> new LinkedHashMap<>())
        .put(correction.text("says"), correction.text("right"));
    return Outcome.APPLIED;
  }

  void apply(OperationEdit edit, Section section) {
    byParent.forEach(
        (parent, names) ->
            edit.editFields(
                section,
                fields ->
                    FieldTree.editChildren(fields, parent, children -> rename(children, names))));
  }

  private static List<Field> rename(List<Field> siblings, Map<String, String> names) {
    List<Field> renamed = new ArrayList<>();
    for (Field field : siblings) {
      String element = names.get(field.element());
      if (element != null && field.isRetired() && has(siblings, element)) {
        continue; // the edition has it under the right name by now
      }
      if (element != null) {
        renamed.add(Fields.withElement(field, element));
      } else if (!names.containsValue(field.element()) || field.origin() != Origin.EXAMPLE) {
        renamed.add(field);
      }
    }
    return renamed;
  }

  private static boolean has(List<Field> fields, String element) {
    return fields.stream().anyMatch(field -> field.element().equals(element));
  }
}
