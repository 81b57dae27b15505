package io.github.kiwoomjava.spec.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, or an element that only an example shows.
 *
 * <p>Two fields are equal if they state the same facts; where they stand does not count.
 *
 * @param element the name on the wire, without the dashes that show its depth
 * @param label the Korean name; empty for elements that only an example shows
 * @param length the Length cell, null where it is blank
 * @param facts what the description says, in a usable form
 * @param remark what is left of the description, null where nothing is
 * @param children the elements nested below, in sheet order
 * @param where for messages
 */
public record Field(
    String element,
    String label,
    FieldType type,
    Requirement requirement,
    @Nullable Integer length,
    Facts facts,
    @Nullable String remark,
    Origin origin,
    List<Field> children,
    Where where) {
  public Field {
    children = List.copyOf(children);
  }

  public Field withChildren(List<Field> other) {
    return new Field(
        element, label, type, requirement, length, facts, remark, origin, other, where);
  }

  public Field withOrigin(Origin other) {
    return new Field(
        element, label, type, requirement, length, facts, remark, other, children, where);
  }

  public Field withFacts(Facts other) {
    return new Field(
        element, label, type, requirement, length, other, remark, origin, children, where);
  }

  /** Whether the edition no longer has it, and it is kept for those who use it. */
  public boolean isRetired() {
    return facts.retired() != null;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Field other
        && element.equals(other.element)
        && label.equals(other.label)
        && type == other.type
        && requirement == other.requirement
        && Objects.equals(length, other.length)
        && facts.equals(other.facts)
        && Objects.equals(remark, other.remark)
        && origin == other.origin
        && children.equals(other.children);
  }

  @Override
  public int hashCode() {
    return Objects.hash(element, label, type, requirement, length, facts, remark, origin, children);
  }
}
