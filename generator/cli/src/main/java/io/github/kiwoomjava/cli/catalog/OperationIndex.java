package io.github.kiwoomjava.cli.catalog;

import io.github.kiwoomjava.codegen.naming.EditDistance;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds operations by what people call them: the API id, or the way to the client's method such as
 * {@code domestic.chart.daily}, of which a unique end is enough.
 */
public final class OperationIndex {
  private static final int MOST_NAMED = 8;

  private final List<ApiOperation<?, ?>> operations;

  /** An index of these operations. */
  public OperationIndex(List<ApiOperation<?, ?>> operations) {
    this.operations = List.copyOf(operations);
  }

  /** All of them, in the order of the catalogue. */
  public List<ApiOperation<?, ?>> operations() {
    return operations;
  }

  /** The way to the operation's method on the client, such as {@code domestic.chart.daily}. */
  public static String nameOf(OperationInfo info) {
    return Stream.of(info.market(), info.group(), info.method())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("."));
  }

  /**
   * The operation that is called so.
   *
   * @throws UnknownOperationException if none is, or more than one
   */
  public ApiOperation<?, ?> find(String name) throws UnknownOperationException {
    List<ApiOperation<?, ?>> exact =
        operations.stream()
            .filter(
                operation ->
                    operation.info().id().equals(name)
                        || nameOf(operation.info()).equalsIgnoreCase(name))
            .toList();
    if (exact.size() == 1) {
      return exact.get(0);
    }
    String end = "." + name.toLowerCase(Locale.ROOT);
    List<ApiOperation<?, ?>> ends =
        operations.stream()
            .filter(
                operation ->
                    nameOf(operation.info()).toLowerCase(Locale.ROOT).endsWith(end)
                        || operation.info().id().equalsIgnoreCase(name))
            .toList();
    if (ends.size() == 1) {
      return ends.get(0);
    }
    throw new UnknownOperationException(
        ends.isEmpty()
            ? "There is no operation '%s'%s; 'kiwoom find WORDS' looks for one"
                .formatted(name, similar(name))
            : "'%s' can be %s; say which".formatted(name, names(ends.stream())));
  }

  private String similar(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<ApiOperation<?, ?>> near =
        operations.stream()
            .filter(operation -> distance(operation.info(), wanted) <= 2)
            .sorted(Comparator.comparingInt(operation -> distance(operation.info(), wanted)))
            .limit(MOST_NAMED)
            .toList();
    return near.isEmpty() ? "" : " (like " + names(near.stream()) + ")";
  }

  private static String names(Stream<ApiOperation<?, ?>> operations) {
    return operations
        .limit(MOST_NAMED)
        .map(operation -> nameOf(operation.info()) + " (" + operation.info().id() + ")")
        .collect(Collectors.joining(", "));
  }

  private static int distance(OperationInfo info, String wanted) {
    String name = nameOf(info).toLowerCase(Locale.ROOT);
    String shortened = name.substring(Math.max(0, name.length() - wanted.length()));
    return Math.min(
        EditDistance.between(info.id().toLowerCase(Locale.ROOT), wanted),
        Math.min(EditDistance.between(name, wanted), EditDistance.between(shortened, wanted)));
  }
}
