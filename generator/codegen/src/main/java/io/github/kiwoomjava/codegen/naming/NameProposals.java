package io.github.kiwoomjava.codegen.naming;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.LockRow;
import io.github.kiwoomjava.codegen.tables.OperationRow;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Suggests English names from the dictionary, and from what the same element is called so far. */
public final class NameProposals {
  private final Dictionary dictionary;
  private final Map<String, Map<String, Integer>> publishedByElement = new HashMap<>();
  private final Map<String, OperationRow> rowByPath = new HashMap<>();

  /**
   * Prepares proposals.
   *
   * @param spec where operations with names show which market and group a path means
   */
  public NameProposals(SpecTables tables, ApiSpec spec) {
    dictionary = new Dictionary(tables.terms());
    for (LockRow row : tables.lock()) {
      String element = row.path().substring(row.path().lastIndexOf('/') + 1);
      if (!element.isEmpty() && !row.name().isEmpty()) {
        publishedByElement
            .computeIfAbsent(element, any -> new TreeMap<>())
            .merge(row.name(), 1, Integer::sum);
      }
    }
    Map<String, OperationRow> rows =
        tables.operations().stream()
            .collect(Collectors.toMap(OperationRow::id, row -> row, (first, again) -> first));
    for (Operation operation : spec.operations()) {
      OperationRow row = rows.get(operation.id());
      if (row != null) {
        rowByPath.putIfAbsent(operation.path(), row);
      }
    }
  }

  /** A name for a field that has none, and where it is from. */
  public Optional<String> field(FieldKey key, Field field) {
    Optional<String> elsewhere =
        publishedByElement.getOrDefault(key.element(), Map.of()).entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(entry -> entry.getKey() + ", as '" + key.element() + "' is called elsewhere");
    if (field.label().isBlank()) {
      return elsewhere;
    }
    Dictionary.Coverage coverage = dictionary.coverage(field.label());
    Optional<String> translated =
        coverage.words().isEmpty()
            ? Optional.empty()
            : Optional.of(
                Words.camelCase(coverage.words())
                    + (coverage.missing().isEmpty() ? "" : missing(coverage.missing())));
    if (translated.isEmpty() && elsewhere.isEmpty()) {
      return Optional.of("add the term '" + Labels.display(field.label()) + "' to terms.tsv");
    }
    return Optional.of(
        translated
            .flatMap(name -> elsewhere.map(other -> name + "; or " + other))
            .or(() -> translated)
            .or(() -> elsewhere)
            .orElseThrow());
  }

  /** A line for naming/operations.tsv: market, group, method, type. */
  public Optional<String> operation(Operation operation) {
    String name = operation.name().strip().replaceAll("(요청|조회)+$", "");
    Dictionary.Coverage coverage = dictionary.coverage(name.isEmpty() ? operation.name() : name);
    OperationRow group = rowByPath.get(operation.path());
    if (coverage.words().isEmpty() && group == null) {
      return Optional.empty();
    }
    String method = coverage.words().isEmpty() ? "?" : Words.camelCase(coverage.words());
    return Optional.of(
        String.join(
                " ",
                List.of(
                    operation.id(),
                    group == null ? "?" : group.market(),
                    group == null ? "?" : group.group(),
                    method,
                    method.equals("?") ? "?" : Words.upperFirst(method)))
            + (coverage.missing().isEmpty() ? "" : missing(coverage.missing())));
  }

  private static String missing(List<String> parts) {
    return " and a word for '" + String.join("', '", parts) + "'";
  }
}
