package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.Words;
import io.github.kiwoomjava.spec.model.Transport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Arranges operations under groups and groups under markets. */
final class ClientPlanner {
  private final PlanOptions options;

  ClientPlanner(PlanOptions options) {
    this.options = options;
  }

  JavaPlan plan(
      @Nullable LocalDate edition,
      List<OperationPlan> operations,
      @Nullable SessionPlan session,
      List<CodeTypePlan> codeTypes) {
    Map<String, Map<String, List<OperationPlan>>> markets = new TreeMap<>();
    for (OperationPlan operation : operations) {
      if (operation.transport() == Transport.REST) {
        markets
            .computeIfAbsent(operation.names().market(), market -> new TreeMap<>())
            .computeIfAbsent(operation.names().group(), group -> new ArrayList<>())
            .add(operation);
      }
    }
    List<GroupPlan> withoutMarket =
        markets.containsKey("") ? groups(markets.remove("")) : List.of();
    List<MarketPlan> marketPlans = new ArrayList<>();
    markets.forEach((market, groups) -> marketPlans.add(market(market, groups)));
    String base = options.packageName();
    return new JavaPlan(
        edition == null ? null : edition.toString(),
        options.moduleName(),
        JavaType.of(base, options.clientName()),
        JavaType.of(base, "ApiCatalog"),
        session,
        marketPlans,
        withoutMarket,
        operations,
        codeTypes);
  }

  private MarketPlan market(String market, Map<String, List<OperationPlan>> groups) {
    return new MarketPlan(
        market,
        JavaType.of(
            options.packageName() + "." + market.toLowerCase(Locale.ROOT),
            Words.upperFirst(market) + "Client"),
        groups(groups));
  }

  private List<GroupPlan> groups(Map<String, List<OperationPlan>> groups) {
    List<GroupPlan> plans = new ArrayList<>();
    groups.forEach(
        (group, operations) ->
            plans.add(
                new GroupPlan(
                    group,
                    JavaType.of(
                        Planner.packageOf(options.packageName(), operations.get(0).names()),
                        Words.upperFirst(group) + "Client"),
                    operations)));
    return plans;
  }
}
