package io.github.kiwoomjava.codegen.plan;

import java.util.List;

/**
 * A client that leads to a market's groups.
 *
 * @param accessor the method that leads to it
 */
public record MarketPlan(String accessor, JavaType type, List<GroupPlan> groups) {
  public MarketPlan {
    groups = List.copyOf(groups);
  }
}
