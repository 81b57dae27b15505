package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Requirement;
import java.util.ArrayList;
import java.util.List;

/** A field in one line. */
final class FieldText {
  private FieldText() {}

  /** Its label, and its cells as far as they say something. */
  static String of(Field field) {
    List<String> cells = new ArrayList<>();
    if (field.requirement() != Requirement.UNSPECIFIED) {
      cells.add(field.requirement().name());
    }
    if (field.type() != FieldType.UNSPECIFIED) {
      cells.add(field.type().name());
    }
    if (field.length() != null) {
      cells.add(field.length().toString());
    }
    if (field.facts().retired() != null) {
      cells.add("retired " + field.facts().retired());
    }
    String label = field.label().strip();
    return cells.isEmpty() ? label : (label + " (" + String.join(", ", cells) + ")").strip();
  }
}
