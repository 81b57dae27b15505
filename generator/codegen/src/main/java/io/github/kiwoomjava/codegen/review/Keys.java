package io.github.kiwoomjava.codegen.review;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.diff.Change;
import java.util.Objects;

/** From the places of a diff to those of the tables. */
final class Keys {
  private Keys() {}

  /** The key of a changed field; doubled elements and titles of tables do not count there. */
  static FieldKey of(Change change) {
    String path = Objects.requireNonNull(change.path(), "a field's change has a path");
    Section section =
        change.section() == io.github.kiwoomjava.spec.diff.Section.REQUEST
            ? Section.REQUEST
            : Section.RESPONSE;
    return new FieldKey(
        Objects.requireNonNullElse(change.operation(), ""),
        section,
        path.startsWith("header:")
            ? path
            : path.substring(path.indexOf(':') + 1).replaceAll("\\[\\d+]", ""));
  }
}
