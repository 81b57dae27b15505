package io.github.kiwoomjava.codegen.plan;

import org.jspecify.annotations.Nullable;

/**
 * A component of a record or a property of a request.
 *
 * @param slot the place of its element, or {@link FamilyPlan#NONE} for a family
 * @param family the numbered elements of which the list consists, null for single elements
 * @param required whether the sheet calls it required in a request
 * @param fixed the only value that the server takes, null where there is a choice
 * @param rule what a request's builder does beyond what the sheet says
 * @param secret whether it must not be printed
 */
public record MemberPlan(
    String name,
    ValuePlan value,
    int slot,
    @Nullable FamilyPlan family,
    FieldDoc doc,
    boolean required,
    @Nullable String fixed,
    RequestRule rule,
    boolean secret) {
  /** Whether a request is refused without it; what an edition dropped, nobody has to give. */
  public boolean isDemanded() {
    return required && doc.retired() == null;
  }
}
