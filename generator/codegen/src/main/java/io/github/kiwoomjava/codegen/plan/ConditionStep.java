package io.github.kiwoomjava.codegen.plan;

import org.jspecify.annotations.Nullable;

/**
 * One step of the searches by stored conditions.
 *
 * @param service the {@code trnm} that asks for it
 * @param exchange the only {@code stex_tp} that it takes, null if it has no such element
 */
public record ConditionStep(Role role, String service, @Nullable String exchange)
    implements RealtimePlan {
  /** What the step does. */
  public enum Role {
    LIST,
    SEARCH,
    WATCH,
    CLEAR
  }
}
