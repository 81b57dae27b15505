package io.github.kiwoomjava.spec.diff;

/** The unit: 원 that becomes 천원 is the same wire with another meaning. */
final class UnitRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    String old = Texts.orNull(pair.oldField().facts().unit());
    String now = Texts.orNull(pair.newField().facts().unit());
    if (!Texts.same(old, now)) {
      changes.add(
          ChangeKind.UNIT_CHANGED, pair, old, now, Verdict.wireOnly(Stated.meaning(old, now)));
    }
  }
}
