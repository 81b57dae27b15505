package io.github.kiwoomjava.codegen.plan;

import java.util.List;

/**
 * Everything that will be generated.
 *
 * @param client the class that users start from
 * @param catalog the class that lists all operations
 * @param groups those without a market
 * @param operations sorted by id
 * @param codeTypes sorted by name
 */
public record JavaPlan(
    JavaType client,
    JavaType catalog,
    List<MarketPlan> markets,
    List<GroupPlan> groups,
    List<OperationPlan> operations,
    List<CodeTypePlan> codeTypes) {
  public JavaPlan {
    markets = List.copyOf(markets);
    groups = List.copyOf(groups);
    operations = List.copyOf(operations);
    codeTypes = List.copyOf(codeTypes);
  }
}
