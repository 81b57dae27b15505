package io.github.kiwoomjava.codegen.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that will be generated.
 *
 * @param edition the day of the edition, null where nobody said
 * @param moduleName the module that the client is, null if it is none of its own
 * @param client the class that users start from
 * @param catalog the class that lists all operations
 * @param session the class of realtime sessions, null where there is nothing live
 * @param groups those without a market
 * @param operations sorted by id
 * @param codeTypes sorted by name
 */
public record JavaPlan(
    @Nullable String edition,
    @Nullable String moduleName,
    JavaType client,
    JavaType catalog,
    @Nullable SessionPlan session,
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
