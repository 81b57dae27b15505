package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Field;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field in both editions, or in one of them.
 *
 * @param header whether it stands among the HTTP headers, which generated types do not show
 * @param parent what became of the object that holds it
 * @param old null if the field is new
 * @param now null if the field is gone
 */
record FieldPair(
    Exchange exchange,
    boolean header,
    Parent parent,
    @Nullable Located old,
    @Nullable Located now) {

  /** What became of the object around a field. */
  enum Parent {
    KEPT,
    /** It came or went together with the field. */
    NOT_KEPT,
    /** It held no fields in the old edition and was a plain value. */
    WAS_PLAIN
  }

  String operation() {
    return exchange.operation();
  }

  Section section() {
    return exchange.section();
  }

  boolean isRequest() {
    return exchange.section() == Section.REQUEST;
  }

  boolean isAdded() {
    return old == null;
  }

  boolean isRemoved() {
    return now == null;
  }

  boolean isKept() {
    return old != null && now != null;
  }

  Located before() {
    return Objects.requireNonNull(old, "the field is new");
  }

  Located after() {
    return Objects.requireNonNull(now, "the field is gone");
  }

  Field oldField() {
    return before().field();
  }

  Field newField() {
    return after().field();
  }

  /** Where it is now, or where it was. */
  String path() {
    return now == null ? before().path() : now.path();
  }

  /**
   * What it means to callers that a field of a request becomes required, or no longer is: clients
   * have a short method for requests with at most one required element.
   */
  Level ofRequirement(Level withoutShortMethod) {
    boolean own = now == null ? before().depth() == 1 : now.depth() == 1;
    return own && exchange.hadShortMethod() ? Level.BREAKING : withoutShortMethod;
  }
}
