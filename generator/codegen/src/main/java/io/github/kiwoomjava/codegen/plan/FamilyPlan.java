package io.github.kiwoomjava.codegen.plan;

import java.util.List;

/**
 * A list whose entries are numbered elements on the wire.
 *
 * @param entry the record of an entry
 * @param entries for each entry the slots of the record's members in their order, {@link #NONE}
 *     where the sheet has no such element
 */
public record FamilyPlan(ObjectPlan entry, List<List<Integer>> entries) {
  /** No element for this member. */
  public static final int NONE = -1;

  public FamilyPlan {
    entries = entries.stream().map(List::copyOf).toList();
  }
}
