package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.LockRow;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The text of {@code names.lock}: every name that users of the client may have in their programs.
 * Names that are no longer generated stay in it, so that they never come to mean something else.
 */
public final class NamesLock {
  private NamesLock() {}

  /**
   * The lock after publishing a plan.
   *
   * @param before the lines so far
   */
  public static String text(JavaPlan plan, List<LockRow> before) {
    SortedMap<String, String> lines = new TreeMap<>();
    for (LockRow row : before) {
      put(lines, row.operation(), row.section(), row.path(), row.name(), row.type());
    }
    for (OperationPlan operation : plan.operations()) {
      put(
          lines,
          operation.id(),
          PublishedNames.OPERATION,
          "",
          PublishedNames.method(operation.names()),
          operation.names().type());
      for (FieldLine field : operation.fields()) {
        // The members of numbered families stand in a table of their own.
        if (!field.name().matches(".*\\[[0-9]+].*")) {
          put(
              lines,
              operation.id(),
              field.section().tableName(),
              field.path(),
              field.name().substring(field.name().lastIndexOf('.') + 1),
              field.recordType());
        }
      }
    }
    for (CodeTypePlan type : plan.codeTypes()) {
      for (CodeTypePlan.Constant constant : type.constants()) {
        put(
            lines,
            type.type().simpleName(),
            PublishedNames.CODE,
            constant.raw(),
            constant.name(),
            "");
      }
    }
    return PublishedNames.HEADER + "\n" + String.join("\n", lines.values()) + "\n";
  }

  private static void put(
      SortedMap<String, String> lines,
      String operation,
      String section,
      String path,
      String name,
      String type) {
    String key = String.join("\t", operation, section, path);
    lines.put(key, String.join("\t", key, name, type));
  }
}
