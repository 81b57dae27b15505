package io.github.kiwoomjava.codegen.correct;

import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields with one part replaced. */
final class Fields {
  private Fields() {}

  static Field withElement(Field field, String element) {
    return copy(field, element, field.label(), field.type(), field.length(), field.facts());
  }

  static Field withLabel(Field field, String label) {
    return copy(field, field.element(), label, field.type(), field.length(), field.facts());
  }

  static Field withType(Field field, FieldType type) {
    return copy(field, field.element(), field.label(), type, field.length(), field.facts());
  }

  static Field withLength(Field field, @Nullable Integer length) {
    return copy(field, field.element(), field.label(), field.type(), length, field.facts());
  }

  static Field withUnit(Field field, @Nullable String unit) {
    Facts facts = field.facts();
    return withFacts(field, unit, facts.pattern(), facts.fixed());
  }

  static Field withPattern(Field field, @Nullable String pattern) {
    Facts facts = field.facts();
    return withFacts(field, facts.unit(), pattern, facts.fixed());
  }

  static Field withFixed(Field field, @Nullable String fixed) {
    Facts facts = field.facts();
    return withFacts(field, facts.unit(), facts.pattern(), fixed);
  }

  /** The first one as it is, with children that only the second one has. */
  static Field withChildrenOf(Field first, Field second) {
    List<Field> children = first.children();
    for (Field child : second.children()) {
      Field known = FieldTree.find(children, child.element()).orElse(null);
      children =
          FieldTree.put(
              children,
              "",
              known == null ? child : withChildrenOf(known.withOrigin(Origin.BOTH), child));
    }
    return first.withChildren(children);
  }

  private static Field withFacts(
      Field field, @Nullable String unit, @Nullable String pattern, @Nullable String fixed) {
    Facts facts = field.facts();
    return copy(
        field,
        field.element(),
        field.label(),
        field.type(),
        field.length(),
        new Facts(
            facts.codes(),
            unit,
            facts.scale(),
            facts.sign(),
            pattern,
            fixed,
            facts.defaultValue(),
            facts.reference(),
            facts.retired()));
  }

  private static Field copy(
      Field field,
      String element,
      String label,
      FieldType type,
      @Nullable Integer length,
      Facts facts) {
    return new Field(
        element,
        label,
        type,
        field.requirement(),
        length,
        facts,
        field.remark(),
        field.origin(),
        field.children(),
        field.where());
  }
}
