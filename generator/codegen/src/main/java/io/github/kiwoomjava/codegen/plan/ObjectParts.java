package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.FamilyRow;
import io.github.kiwoomjava.spec.model.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The slots and members of one object while they are collected. */
final class ObjectParts {
  private final List<WireSlot> slots = new ArrayList<>();
  private final List<SlotLines> lines = new ArrayList<>();
  private final List<MemberPlan> members = new ArrayList<>();
  private final List<Field> fieldOfMember = new ArrayList<>();
  private final Map<String, FamilyBuilder> builders = new LinkedHashMap<>();
  private final Map<Integer, FamilyBuilder> familyAt = new TreeMap<>();

  /** How many slots there are, which is the place of the next one. */
  int size() {
    return slots.size();
  }

  void addSlot(WireSlot slot, SlotLines slotLines) {
    slots.add(slot);
    lines.add(slotLines);
  }

  void addMember(MemberPlan member, Field field) {
    members.add(member);
    fieldOfMember.add(field);
  }

  /** Whether the line's family takes the value as its member. */
  boolean take(FamilyRow row, ValuePlan value) {
    FamilyBuilder builder = builders.get(row.list());
    return builder == null || builder.takes(row, value);
  }

  /**
   * The family of an element.
   *
   * @param order the members of the family's record
   * @param placeholder stands for the list until all its elements are known
   */
  FamilyBuilder family(FamilyRow row, List<String> order, MemberPlan placeholder, Field field) {
    FamilyBuilder builder = builders.get(row.list());
    if (builder == null) {
      builder = new FamilyBuilder(row, order);
      builders.put(row.list(), builder);
      familyAt.put(members.size(), builder);
      addMember(placeholder, field);
    }
    return builder;
  }

  /** Puts the lists where their first elements were. */
  void completeFamilies(Function<FamilyBuilder, MemberPlan> toMember) {
    familyAt.forEach((place, builder) -> members.set(place, toMember.apply(builder)));
  }

  /** Has the catalogue call a member what it is called after all. */
  void renameLines(MessageContext context, MemberPlan member, String renamed) {
    FamilyPlan family = member.family();
    Stream<Integer> places =
        family == null
            ? Stream.of(member.slot())
            : family.entries().stream()
                .flatMap(List::stream)
                .filter(slot -> slot != FamilyPlan.NONE);
    places.forEach(slot -> lines.get(slot).rename(context, member.name(), renamed));
  }

  List<WireSlot> slots() {
    return slots;
  }

  List<MemberPlan> members() {
    return members;
  }

  /** Of which field each member was made. */
  List<Field> fieldOfMember() {
    return fieldOfMember;
  }
}
