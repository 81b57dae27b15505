package io.github.kiwoomjava.codegen.plan;

import java.util.List;

/**
 * A client of one group of operations.
 *
 * @param accessor the method that leads to it
 * @param operations those that the client calls; none of those that only realtime sessions use
 */
public record GroupPlan(String accessor, JavaType type, List<OperationPlan> operations) {
  public GroupPlan {
    operations = List.copyOf(operations);
  }
}
