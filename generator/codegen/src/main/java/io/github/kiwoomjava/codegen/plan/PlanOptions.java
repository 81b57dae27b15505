package io.github.kiwoomjava.codegen.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the caller wants: the operations with these ids and those of these groups; all if neither is
 * given.
 *
 * @param packageName the base package
 * @param clientName the simple name of the class that users start from
 * @param moduleName the module that the client is, null if it is none of its own
 * @param operations ids to generate
 * @param groups groups to generate, as {@code chart} or {@code domestic.chart}
 */
public record PlanOptions(
    String packageName,
    String clientName,
    @Nullable String moduleName,
    Set<String> operations,
    Set<String> groups,
    UnnamedPolicy unnamed) {
  public PlanOptions {
    operations = Set.copyOf(operations);
    groups = Set.copyOf(groups);
  }

  boolean wants(String id, OperationName name) {
    boolean all = operations.isEmpty() && groups.isEmpty();
    return all
        || operations.contains(id)
        || groups.contains(name.group())
        || groups.contains(name.market() + "." + name.group());
  }

  boolean isStrict() {
    return unnamed == UnnamedPolicy.STRICT;
  }
}
