package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;
import java.util.Map;

/** A line of a table; cells by column name, never null. */
record TsvRow(Map<String, String> cells, Where where) {
  String get(String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("the reader asked for an undeclared column " + column);
    }
    return cell;
  }
}
