package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.LockRow;
import io.github.kiwoomjava.codegen.tables.Section;
import java.util.Arrays;
import java.util.Optional;

/** What the lines of {@code names.lock} mean. */
final class PublishedNames {
  static final String OPERATION = "operation";
  static final String CODE = "code";

  static final String HEADER = "operation\tsection\tpath\tname\ttype";

  private PublishedNames() {}

  /** How the lock names the method of an operation. */
  static String method(OperationName name) {
    return (name.market().isEmpty() ? "" : name.market() + ".")
        + name.group()
        + "."
        + name.method();
  }

  /** The field that a line publishes, empty if it publishes something else. */
  static Optional<FieldKey> fieldKey(LockRow row) {
    return Arrays.stream(Section.values())
        .filter(section -> section.tableName().equals(row.section()))
        .findFirst()
        .map(section -> new FieldKey(row.operation(), section, row.path()));
  }
}
