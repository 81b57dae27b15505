package io.github.kiwoomjava.codegen.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Lets two lists or objects of one message have the same record. */
final class TypeSharing {
  private TypeSharing() {}

  /** One type for both, documented with the elements of both; empty if they differ. */
  static Optional<ObjectPlan> merge(ObjectPlan first, ObjectPlan second) {
    boolean same =
        first.type().equals(second.type())
            && first.form() == second.form()
            && first.slots().equals(second.slots())
            && first.fids() == second.fids()
            && first.positional() == second.positional()
            && Objects.equals(first.embedded(), second.embedded())
            && first.members().size() == second.members().size();
    if (!same) {
      return Optional.empty();
    }
    List<MemberPlan> members = new ArrayList<>();
    for (int i = 0; i < first.members().size(); i++) {
      MemberPlan a = first.members().get(i);
      MemberPlan b = second.members().get(i);
      if (!a.name().equals(b.name())
          || !sameValue(a.value(), b.value())
          || !Objects.equals(a.family(), b.family())) {
        return Optional.empty();
      }
      members.add(documented(a, b));
    }
    return Optional.of(
        new ObjectPlan(
            first.type(),
            first.form(),
            first.summary(),
            first.slots(),
            members,
            first.fids(),
            first.positional(),
            first.embedded()));
  }

  /** A family's entry is not read by itself, so that units may differ. */
  private static boolean sameValue(ValuePlan a, ValuePlan b) {
    return a.form() == b.form()
        && a.typing().kind() == b.typing().kind()
        && Objects.equals(a.type(), b.type());
  }

  private static MemberPlan documented(MemberPlan a, MemberPlan b) {
    Set<String> elements = new LinkedHashSet<>(a.doc().elements());
    elements.addAll(b.doc().elements());
    FieldDoc doc = a.doc();
    return new MemberPlan(
        a.name(),
        a.value(),
        a.slot(),
        a.family(),
        new FieldDoc(
            doc.phrase(),
            doc.label().equals(b.doc().label()) ? doc.label() : "",
            List.copyOf(elements),
            doc.length(),
            doc.codes(),
            doc.defaultValue(),
            doc.bodyTitle(),
            doc.lettered() || b.doc().lettered(),
            b.doc().retired() == null ? null : doc.retired()),
        a.required(),
        a.fixed(),
        a.rule(),
        a.secret() || b.secret());
  }
}
