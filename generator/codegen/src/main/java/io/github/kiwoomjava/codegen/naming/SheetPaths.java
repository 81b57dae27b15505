package io.github.kiwoomjava.codegen.naming;

import io.github.kiwoomjava.codegen.tables.OperationRow;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the canonical sheet of an operation goes: {@code market/group/id-english-name.md}, so that
 * a person finds it. Operations that no table names yet go to {@code unnamed/}.
 */
public final class SheetPaths {
  private static final String NO_MARKET = "-";

  private final Map<String, OperationRow> rows;
  private final Function<String, String> unnamed;

  /**
   * Paths by the reviewed names.
   *
   * @param unnamed a safe file name for an id that has no name
   */
  public SheetPaths(SpecTables tables, Function<String, String> unnamed) {
    this.rows =
        tables.operations().stream()
            .collect(Collectors.toMap(OperationRow::id, row -> row, (first, second) -> first));
    this.unnamed = unnamed;
  }

  /** The path below the folder of sheets, with slashes. */
  public String path(String id) {
    OperationRow row = rows.get(id);
    if (row == null) {
      return "unnamed/" + unnamed.apply(id);
    }
    String market = NO_MARKET.equals(row.market()) ? "" : row.market() + "/";
    return market + row.group() + "/" + id + "-" + kebab(row.type()) + ".md";
  }

  private static String kebab(String type) {
    return Words.upperSnake(type).replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
