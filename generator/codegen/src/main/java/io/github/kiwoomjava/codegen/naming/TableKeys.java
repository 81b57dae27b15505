package io.github.kiwoomjava.codegen.naming;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import java.util.Arrays;
import java.util.List;

/** The fields that a table's cells operation, section and path mean. */
public final class TableKeys {
  private TableKeys() {}

  /** One key, or one for each section where the cell is {@code *}. */
  public static List<FieldKey> of(String operation, String section, String path) {
    return Arrays.stream(Section.values())
        .filter(each -> section.equals("*") || section.equals(each.tableName()))
        .map(each -> new FieldKey(operation, each, path))
        .toList();
  }
}
