package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;

/** Gives the types of a message their places, or lets two alike share one. */
final class TypeRegistry {
  private final boolean strict;
  private final FindingCollector findings;

  TypeRegistry(boolean strict, FindingCollector findings) {
    this.strict = strict;
    this.findings = findings;
  }

  /**
   * Adds a type.
   *
   * @return the name that it has from now on
   */
  JavaType register(MessageContext context, FieldKey key, ObjectPlan plan) {
    String name = plan.type().simpleName();
    Where where = context.operation().where();
    if (context.isFree(name)) {
      context.add(plan, key, where);
      return plan.type();
    }
    MessageContext.Claim claim = context.claim(name);
    ObjectPlan shared =
        claim.plan() == null ? null : TypeSharing.merge(claim.plan(), plan).orElse(null);
    if (shared != null) {
      context.add(shared, claim.key(), claim.where());
      return plan.type();
    }
    int number = 2;
    while (!context.isFree(name + number)) {
      number++;
    }
    JavaType renamed = context.root().nested(name + number);
    if (strict) {
      findings.error(
          "name-collision",
          where,
          key
              + " and "
              + claim.key()
              + " both want a record "
              + name
              + " (upper and lower case do not count); name one of them in naming/overrides.tsv");
    } else {
      findings.warning(
          "wire-name-collision",
          where,
          key + " gets the record " + renamed.simpleName() + ", since " + name + " is taken");
    }
    context.add(plan.withType(renamed), key, where);
    return renamed;
  }
}
