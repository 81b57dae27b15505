package io.github.kiwoomjava.codegen.plan;

import java.util.List;

/**
 * The rows that are walked over from page to page.
 *
 * @param row the rows' type
 * @param accessors the way from the response to the rows
 */
public record PagingPlan(ValuePlan row, List<String> accessors) {
  public PagingPlan {
    accessors = List.copyOf(accessors);
  }
}
