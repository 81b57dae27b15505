package io.github.kiwoomjava.codegen.plan;

import java.util.Set;

/**
 * What the caller wants.
 *
 * @param packageName the base package
 * @param clientName the simple name of the class that users start from
 * @param operations ids to generate, empty for all
 * @param groups groups to generate, as {@code chart} or {@code domestic.chart}, empty for all
 */
public record PlanOptions(
    String packageName,
    String clientName,
    Set<String> operations,
    Set<String> groups,
    UnnamedPolicy unnamed) {
  public PlanOptions {
    operations = Set.copyOf(operations);
    groups = Set.copyOf(groups);
  }

  boolean wants(String id, OperationName name) {
    return (operations.isEmpty() || operations.contains(id))
        && (groups.isEmpty()
            || groups.contains(name.group())
            || groups.contains(name.market() + "." + name.group()));
  }

  boolean isStrict() {
    return unnamed == UnnamedPolicy.STRICT;
  }
}
