package io.github.kiwoomjava.codegen.correct;

import io.github.kiwoomjava.codegen.tables.Correction;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import java.util.List;
import java.util.Locale;

/** Fields that are missing, too many, or elsewhere. */
final class FieldRules {
  private FieldRules() {}

  /** The table lacks a field that comes over the wire. */
  static Outcome add(OperationEdit edit, Section section, Correction correction) {
    String element = correction.text("element");
    FieldKey parent = edit.key(section, correction.path());
    FieldKey key = parent.child(element);
    Field present = edit.field(section, key.path()).orElse(null);
    if (present != null && present.origin() != Origin.EXAMPLE) {
      return Outcome.OBSOLETE;
    }
    String right = correction.text("right").toUpperCase(Locale.ROOT);
    Field added =
        new Field(
            element,
            correction.text("label"),
            type(right),
            Requirement.UNSPECIFIED,
            null,
            Facts.NONE,
            null,
            Origin.BOTH,
            present == null ? List.of() : present.children(),
            edit.operation().where());
    edit.put(section, correction.path(), added, correction.text("body"));
    if (right.equals("NUMBER")) {
      edit.addStructure(key, Structure.NUMBER);
    }
    return Outcome.APPLIED;
  }

  /** A row is no field. */
  static Outcome remove(OperationEdit edit, Section section, Correction correction) {
    String path = correction.path();
    boolean heading = edit.bodies(section).stream().anyMatch(body -> path.equals(body.title()));
    if (heading) {
      return Outcome.REPAIRED_BY_READER;
    }
    if (edit.field(section, path).isEmpty()) {
      return Outcome.OBSOLETE;
    }
    edit.editFields(section, fields -> FieldTree.remove(fields, path));
    return Outcome.APPLIED;
  }

  /** A field stands below the wrong one. */
  static Outcome move(OperationEdit edit, Section section, Correction correction) {
    String from = correction.text("says");
    String to = correction.text("right");
    Field field = edit.field(section, from).orElse(null);
    if (field == null) {
      return edit.field(section, to).isPresent() ? Outcome.REPAIRED_BY_READER : Outcome.OBSOLETE;
    }
    edit.editFields(section, fields -> FieldTree.remove(fields, from));
    edit.put(
        section,
        FieldTree.parent(to),
        Fields.withElement(field, FieldTree.element(to)).withOrigin(Origin.BOTH),
        correction.text("body"));
    return Outcome.APPLIED;
  }

  /** The Type cell is blank or wrong. */
  static Outcome type(OperationEdit edit, Section section, Correction correction) {
    FieldKey key = edit.key(section, correction.path());
    Field field = edit.field(section, key.path()).orElse(null);
    if (field == null) {
      return Outcome.OBSOLETE;
    }
    String right = correction.text("right").toUpperCase(Locale.ROOT);
    if (field.type() == type(right) && field.type() != FieldType.UNSPECIFIED && !isFiner(right)) {
      return Outcome.OBSOLETE;
    }
    edit.editFields(
        section,
        fields -> FieldTree.edit(fields, key.path(), each -> Fields.withType(each, type(right))));
    switch (right) {
      case "NUMBER" -> edit.addStructure(key, Structure.NUMBER);
      case "LIST_OF_LIST" -> edit.addStructure(key, Structure.LIST_OF_LIST);
      case "LIST_OF_TEXT" -> {
        edit.addStructure(key, Structure.LIST_OF_TEXT);
        edit.objects(
            section,
            FieldTree.parent(key.path()),
            object -> ExampleTree.wrap(object, key.element()));
      }
      default -> {}
    }
    return Outcome.APPLIED;
  }

  private static boolean isFiner(String right) {
    return right.startsWith("LIST_OF") || right.equals("NUMBER");
  }

  private static FieldType type(String right) {
    return switch (right) {
      case "LIST", "LIST_OF_TEXT", "LIST_OF_LIST" -> FieldType.LIST;
      case "OBJECT" -> FieldType.OBJECT;
      case "MAP" -> FieldType.MAP;
      case "STRING", "NUMBER" -> FieldType.STRING;
      default -> throw new IllegalArgumentException("there is no type '" + right + "'");
    };
  }
}
