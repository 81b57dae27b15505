package io.github.kiwoomjava.codegen.review;

import io.github.kiwoomjava.codegen.tables.OperationRow;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stands in for the lines that new operations lack, so that planning can go on. */
final class ProvisionalOperations {
  private ProvisionalOperations() {}

  static List<Operation> unnamed(SpecTables tables, ApiSpec spec) {
    Set<String> named =
        tables.operations().stream().map(OperationRow::id).collect(Collectors.toSet());
    return spec.operations().stream().filter(each -> !named.contains(each.id())).toList();
  }

  static SpecTables addTo(SpecTables tables, ApiSpec spec) {
    List<OperationRow> rows = new ArrayList<>(tables.operations());
    int number = 0;
    for (Operation operation : unnamed(tables, spec)) {
      number++;
      rows.add(
          new OperationRow(
              operation.id(),
              "-",
              "unnamed",
              "unnamed" + number,
              "UnnamedOperation" + number,
              "",
              operation.where()));
    }
    return tables.withOperations(rows);
  }
}
