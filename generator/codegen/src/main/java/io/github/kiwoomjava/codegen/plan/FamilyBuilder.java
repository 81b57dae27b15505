package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.Labels;
import io.github.kiwoomjava.codegen.naming.Words;
import io.github.kiwoomjava.codegen.tables.FamilyRow;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.typing.FieldTyping;
import io.github.kiwoomjava.codegen.typing.Kind;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the elements of one numbered family and makes the list of them. */
final class FamilyBuilder {
  private final String list;
  private final String type;
  private final Map<String, List<Part>> partsByMember = new LinkedHashMap<>();
  private final List<String> order;
  private int size;

  /**
   * Begins a family.
   *
   * @param order the record's members as the table has them
   */
  FamilyBuilder(FamilyRow first, List<String> order) {
    this.order = order;
    this.list = first.list();
    this.type = first.type();
  }

  String typeName() {
    return type;
  }

  /** Whether the value is of the same kind as what the member holds already. */
  boolean takes(FamilyRow row, ValuePlan value) {
    List<Part> parts = partsByMember.getOrDefault(row.member(), List.of());
    return parts.isEmpty() || sameKind(parts.get(0).value(), value);
  }

  void add(
      FamilyRow row,
      FieldKey key,
      Field field,
      int slot,
      ValuePlan value,
      @Nullable Retired retired) {
    partsByMember
        .computeIfAbsent(row.member(), member -> new ArrayList<>())
        .add(new Part(row, key, field, slot, value, retired));
    size = Math.max(size, row.index());
  }

  /** The list as a member; every member of the record must be of one kind in all entries. */
  MemberPlan build(JavaType entryType, ObjectPlan.Form form, FindingCollector findings) {
    int width = partsByMember.size();
    List<Integer[]> slots = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Integer[] entry = new Integer[width];
      Arrays.fill(entry, FamilyPlan.NONE);
      slots.add(entry);
    }
    List<MemberPlan> members = new ArrayList<>();
    List<String> allElements = new ArrayList<>();
    for (String name : order) {
      List<Part> parts = partsByMember.getOrDefault(name, List.of());
      if (parts.isEmpty()) {
        continue;
      }
      int column = members.size();
      Part first = parts.get(0);
      List<String> elements = new ArrayList<>();
      for (Part part : parts) {
        Integer[] entry = slots.get(part.row().index() - 1);
        if (entry[column] != FamilyPlan.NONE) {
          findings.error(
              "family-duplicate", part.row().where(), part.key() + " has its place already");
        }
        entry[column] = part.slot();
        elements.add(part.field().element());
        if (!sameKind(first.value(), part.value())) {
          findings.error(
              "family-kinds",
              part.row().where(),
              part.key() + " is of another kind than " + first.key() + "; type them alike");
        }
      }
      allElements.addAll(elements);
      members.add(
          new MemberPlan(
              first.row().member(),
              first.value(),
              FamilyPlan.NONE,
              null,
              new FieldDoc(
                  Words.phrase(first.row().member()),
                  Labels.display(first.field().label()),
                  elements,
                  first.field().length(),
                  first.field().facts().codes(),
                  null,
                  null,
                  false,
                  null),
              false,
              null,
              RequestRule.NONE,
              false));
    }
    ObjectPlan entry =
        new ObjectPlan(
            entryType,
            form,
            "An entry of " + Words.phrase(list) + ".",
            List.of(),
            members,
            false,
            false,
            null);
    return new MemberPlan(
        list,
        new ValuePlan(ValuePlan.Form.ROWS, FieldTyping.of(Kind.LIST), entryType, false),
        FamilyPlan.NONE,
        new FamilyPlan(entry, slots.stream().map(Arrays::asList).toList()),
        new FieldDoc(
            Words.phrase(list), "", allElements, null, List.of(), null, null, false, allRetired()),
        false,
        null,
        RequestRule.NONE,
        false);
  }

  /** As the last of its elements, if none of them is left. */
  private @Nullable Retired allRetired() {
    List<Part> parts = partsByMember.values().stream().flatMap(List::stream).toList();
    return parts.stream().allMatch(part -> part.retired() != null)
        ? parts.get(parts.size() - 1).retired()
        : null;
  }

  private static boolean sameKind(ValuePlan first, ValuePlan second) {
    FieldTyping a = first.typing();
    FieldTyping b = second.typing();
    return first.form() == second.form()
        && a.kind() == b.kind()
        && a.scale() == b.scale()
        && Objects.equals(a.pattern(), b.pattern())
        && Objects.equals(first.type(), second.type());
  }

  private record Part(
      FamilyRow row,
      FieldKey key,
      Field field,
      int slot,
      ValuePlan value,
      @Nullable Retired retired) {}
}
