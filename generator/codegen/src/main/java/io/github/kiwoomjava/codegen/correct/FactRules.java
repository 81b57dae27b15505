package io.github.kiwoomjava.codegen.correct;

import io.github.kiwoomjava.codegen.tables.Correction;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.model.Field;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cells that say the wrong thing. */
final class FactRules {
  private FactRules() {}

  static Outcome label(OperationEdit edit, Section section, Correction correction) {
    return cell(
        edit,
        section,
        correction,
        Field::label,
        (field, label) -> Fields.withLabel(field, label == null ? "" : label));
  }

  static Outcome length(OperationEdit edit, Section section, Correction correction) {
    return cell(
        edit,
        section,
        correction,
        field -> field.length() == null ? null : String.valueOf(field.length()),
        (field, length) ->
            Fields.withLength(field, length == null ? null : Integer.valueOf(length)));
  }

  static Outcome unit(OperationEdit edit, Section section, Correction correction) {
    return fact(edit, section, correction, field -> field.facts().unit(), Fields::withUnit);
  }

  static Outcome fixedValue(OperationEdit edit, Section section, Correction correction) {
    return fact(edit, section, correction, field -> field.facts().fixed(), Fields::withFixed);
  }

  /**
   * Sheets write patterns in letters of their own, and misspell them, so only the result counts.
   */
  static Outcome pattern(OperationEdit edit, Section section, Correction correction) {
    Field field = edit.field(section, correction.path()).orElse(null);
    String right = correction.text("right").replace('Y', 'y').replace("DD", "dd");
    if (field == null) {
      return Outcome.OBSOLETE;
    }
    if (right.equals(field.facts().pattern())) {
      return Outcome.REPAIRED_BY_READER;
    }
    edit.editFields(
        section,
        fields ->
            FieldTree.edit(
                fields,
                correction.path(),
                each -> Fields.withPattern(each, right.isEmpty() ? null : right)));
    return Outcome.APPLIED;
  }

  /** The reader takes facts out of descriptions; what it is not sure of stays in the remark. */
  private static Outcome fact(
      OperationEdit edit,
      Section section,
      Correction correction,
      Function<Field, @Nullable String> current,
      BiFunction<Field, @Nullable String, Field> change) {
    Field field = edit.field(section, correction.path()).orElse(null);
    if (field == null) {
      return Outcome.OBSOLETE;
    }
    String value = Objects.requireNonNullElse(current.apply(field), "");
    if (value.equals(correction.text("right"))) {
      return Outcome.REPAIRED_BY_READER;
    }
    String remark = Objects.requireNonNullElse(field.remark(), "");
    boolean stands =
        value.equals(correction.text("says")) || remark.contains(correction.text("says"));
    return stands ? change(edit, section, correction, change) : Outcome.OBSOLETE;
  }

  private static Outcome cell(
      OperationEdit edit,
      Section section,
      Correction correction,
      Function<Field, @Nullable String> current,
      BiFunction<Field, @Nullable String, Field> change) {
    Field field = edit.field(section, correction.path()).orElse(null);
    if (field == null
        || !Objects.requireNonNullElse(current.apply(field), "").equals(correction.text("says"))) {
      return Outcome.OBSOLETE;
    }
    return change(edit, section, correction, change);
  }

  private static Outcome change(
      OperationEdit edit,
      Section section,
      Correction correction,
      BiFunction<Field, @Nullable String, Field> change) {
    String right = correction.text("right");
    edit.editFields(
        section,
        fields ->
            FieldTree.edit(
                fields,
                correction.path(),
                each -> change.apply(each, right.isEmpty() ? null : right)));
    return Outcome.APPLIED;
  }
}
