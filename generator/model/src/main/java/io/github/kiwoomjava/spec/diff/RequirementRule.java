package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Requirement;

/** The Required cell. */
final class RequirementRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (pair.isKept() && pair.oldField().requirement() != pair.newField().requirement()) {
      changes.add(
          ChangeKind.REQUIREMENT_CHANGED,
          pair,
          pair.oldField().requirement().name(),
          pair.newField().requirement().name(),
          verdict(pair));
    }
  }

  private static Verdict verdict(FieldPair pair) {
    boolean was = pair.oldField().requirement() == Requirement.REQUIRED;
    boolean is = pair.newField().requirement() == Requirement.REQUIRED;
    if (was == is) {
      return Verdict.TEXT_ONLY;
    }
    if (!pair.isRequest()) {
      return Verdict.wireOnly(is ? Level.COMPATIBLE : Level.RISKY);
    }
    if (pair.header()) {
      return Verdict.wireOnly(is ? Level.BREAKING : Level.COMPATIBLE);
    }
    return is
        ? Verdict.of(Level.BREAKING, pair.ofRequirement(Level.RISKY))
        : Verdict.of(Level.COMPATIBLE, pair.ofRequirement(Level.COMPATIBLE));
  }
}
