package io.github.kiwoomjava.codegen.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names the variables of decoders. */
final class Locals {
  /** What decoders and encoders call things of their own. */
  private static final Set<String> OWN =
      Set.of("in", "out", "value", "index", "unknownFields", "draft", "builder");

  private Locals() {}

  /** The slots with distinct variable names; those of members go by the member. */
  static List<WireSlot> distinct(List<WireSlot> slots, List<MemberPlan> members) {
    String[] names = new String[slots.size()];
    Set<String> taken = new HashSet<>(OWN);
    for (MemberPlan member : members) {
      if (member.slot() != FamilyPlan.NONE) {
        names[member.slot()] = take(taken, member.name());
      }
    }
    List<WireSlot> distinct = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      WireSlot slot = slots.get(i);
      String name = names[i] == null ? take(taken, slot.local()) : names[i];
      distinct.add(new WireSlot(slot.element(), slot.aliases(), name, slot.value()));
    }
    return distinct;
  }

  private static String take(Set<String> taken, String wanted) {
    String name = wanted;
    while (!taken.add(name)) {
      name += "Value";
    }
    return name;
  }
}
