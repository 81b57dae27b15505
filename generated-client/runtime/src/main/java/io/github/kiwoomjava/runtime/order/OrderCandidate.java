package io.github.kiwoomjava.runtime.order;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A listed order that may be the one that was sent. Facts that the listing does not tell, or the
 * request did not, are in neither set.
 *
 * @param order as it is listed
 * @param agrees what is the same in both
 * @param differs what is not
 * @param notYet what may still become the same: a listing that is read seconds after a large order
 *     may show only part of its quantity
 */
public record OrderCandidate(
    ListedOrder order, Set<OrderFact> agrees, Set<OrderFact> differs, Set<OrderFact> notYet) {
  /** Makes the sets unmodifiable. */
  public OrderCandidate {
    agrees = unmodifiable(agrees);
    differs = unmodifiable(differs);
    notYet = unmodifiable(notYet);
  }

  private static Set<OrderFact> unmodifiable(Set<OrderFact> facts) {
    Set<OrderFact> copy = EnumSet.noneOf(OrderFact.class);
    copy.addAll(facts);
    return Collections.unmodifiableSet(copy);
  }

  /** Whether nothing speaks against it. Even so it may be another order that looks the same. */
  public boolean isAlike() {
    return differs.isEmpty();
  }

  /** Whether nothing speaks against it, and nothing is still to come. */
  public boolean isWhole() {
    return differs.isEmpty() && notYet.isEmpty();
  }
}
