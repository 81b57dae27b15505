package io.github.kiwoomjava.codegen.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The members that several types have by one name and of one type. */
final class SharedMembers {
  private SharedMembers() {}

  /** Those of the first type that all others have; without what the runtime's interface has. */
  static List<MemberPlan> of(List<ObjectPlan> types) {
    List<MemberPlan> shared = new ArrayList<>();
    for (MemberPlan member : types.get(0).members()) {
      List<MemberPlan> alike =
          types.stream()
              .flatMap(type -> type.members().stream())
              .filter(each -> each.name().equals(member.name()) && sameType(each, member))
              .toList();
      if (alike.size() == types.size() && !LiveRows.isOfRuntime(member.name())) {
        shared.add(documented(alike));
      }
    }
    return shared;
  }

  private static boolean sameType(MemberPlan a, MemberPlan b) {
    return a.value().form() == b.value().form()
        && a.value().typing().kind() == b.value().typing().kind()
        && Objects.equals(a.value().type(), b.value().type());
  }

  /** With the labels of all, since markets have labels of their own. */
  private static MemberPlan documented(List<MemberPlan> alike) {
    MemberPlan first = alike.get(0);
    Set<String> labels = new LinkedHashSet<>();
    alike.forEach(member -> labels.add(member.doc().label()));
    labels.remove("");
    FieldDoc doc = first.doc();
    return new MemberPlan(
        first.name(),
        first.value(),
        first.slot(),
        first.family(),
        new FieldDoc(
            doc.phrase(),
            String.join("; ", labels),
            doc.elements(),
            doc.length(),
            doc.codes(),
            doc.defaultValue(),
            doc.bodyTitle(),
            alike.stream().anyMatch(member -> member.doc().lettered()),
            alike.stream().allMatch(member -> member.doc().retired() != null)
                ? doc.retired()
                : null),
        first.required(),
        first.fixed(),
        first.rule(),
        first.secret());
  }
}
