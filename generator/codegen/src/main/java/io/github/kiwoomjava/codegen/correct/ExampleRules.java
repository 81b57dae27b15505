package io.github.kiwoomjava.codegen.correct;

import io.github.kiwoomjava.codegen.tables.Correction;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Origin;
import java.util.Map;

/** Examples that show something else than the table. */
final class ExampleRules {
  private ExampleRules() {}

  /** The element comes under two spellings. */
  static Outcome alias(OperationEdit edit, Section section, Correction correction) {
    FieldKey key = edit.key(section, correction.path());
    String says = correction.text("says");
    String parent = FieldTree.parent(key.path());
    String path = parent.isEmpty() ? says : parent + "/" + says;
    Field shown = edit.field(section, path).orElse(null);
    boolean stands = shown != null || edit.isInExamples(section, path);
    edit.addAlias(key, says);
    if (!stands) {
      return Outcome.OBSOLETE;
    }
    if (shown != null) {
      edit.editFields(section, fields -> FieldTree.remove(fields, path));
      if (edit.field(section, key.path()).isEmpty()) {
        edit.put(section, parent, Fields.withElement(shown, key.element()), "");
      } else {
        edit.editFields(
            section,
            fields ->
                FieldTree.edit(
                    fields,
                    key.path(),
                    each -> Fields.withChildrenOf(each.withOrigin(Origin.BOTH), shown)));
      }
    }
    edit.objects(
        section, parent, object -> ExampleTree.rename(object, Map.of(says, key.element())));
    return Outcome.APPLIED;
  }

  /** The example has the element in the root; the reader puts it where the table has it. */
  static Outcome path(OperationEdit edit, Section section, Correction correction) {
    String says = correction.text("says");
    if (!edit.isInExamples(section, says)) {
      return edit.field(section, correction.text("right")).isPresent()
          ? Outcome.REPAIRED_BY_READER
          : Outcome.OBSOLETE;
    }
    edit.editFields(section, fields -> FieldTree.remove(fields, says));
    edit.objects(section, "", object -> object.remove(says));
    return Outcome.APPLIED;
  }

  /** Part of the example belongs to another operation. */
  static Outcome wrong(OperationEdit edit, Section section, Correction correction) {
    String says = correction.text("says");
    Field shown = edit.field(section, says).orElse(null);
    boolean inExamples = edit.isInExamples(section, says);
    if (!inExamples || (shown != null && shown.origin() != Origin.EXAMPLE)) {
      return Outcome.OBSOLETE;
    }
    edit.editFields(section, fields -> FieldTree.remove(fields, says));
    edit.objects(section, FieldTree.parent(says), object -> object.remove(FieldTree.element(says)));
    return Outcome.APPLIED;
  }

  /** The example shows a value that cannot be. */
  static Outcome value(OperationEdit edit, Section section, Correction correction) {
    FieldKey key = edit.key(section, correction.path());
    boolean[] stands = {false};
    edit.objects(
        section,
        FieldTree.parent(key.path()),
        object ->
            stands[0] |=
                object.path(key.element()).asText("").strip().equals(correction.text("says")));
    if (!stands[0]) {
      return Outcome.OBSOLETE;
    }
    edit.addWrongValue(key);
    return Outcome.APPLIED;
  }

  /** The example leaves the field out; that is only to be known. */
  static Outcome unseen(OperationEdit edit, Section section, Correction correction) {
    boolean known = edit.field(section, correction.path()).isPresent();
    return known && !edit.isInExamples(section, correction.path())
        ? Outcome.APPLIED
        : Outcome.OBSOLETE;
  }
}
