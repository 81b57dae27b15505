package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leaves out what a table has twice or under an element that no message can have. */
final class DistinctFields {
  private final boolean strict;
  private final FindingCollector findings;

  DistinctFields(boolean strict, FindingCollector findings) {
    this.strict = strict;
    this.findings = findings;
  }

  /** The fields of an object that can be planned. */
  List<Field> of(FieldKey object, List<Field> fields) {
    Map<String, Field> distinct = new LinkedHashMap<>();
    for (Field field : fields) {
      if (!isUsable(field.element())) {
        findings.error(
            "unusable-element",
            field.where(),
            object
                + " has an element that is blank or holds a control character or a bar: correct"
                + " the sheet");
        continue;
      }
      Field first = distinct.putIfAbsent(field.element(), field);
      if (first != null) {
        report(object, first, field);
      }
    }
    return List.copyOf(distinct.values());
  }

  private void report(FieldKey object, Field first, Field second) {
    String message =
        object
            + " has the element "
            + second.element()
            + " twice: "
            + first.where()
            + " and "
            + second.where();
    if (strict) {
      findings.error("duplicate-element", second.where(), message + "; remove one of them");
    } else {
      findings.warning("duplicate-element", second.where(), message + "; the first one counts");
    }
  }

  /** The bar separates spellings in the runtime's tables of fields. */
  private static boolean isUsable(String element) {
    return !element.isBlank()
        && element.indexOf('|') < 0
        && element.chars().noneMatch(Character::isISOControl);
  }
}
