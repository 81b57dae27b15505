package io.github.kiwoomjava.spec.diff;

/** What is left of a description. */
final class RemarkRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    String old = Texts.orNull(pair.oldField().remark());
    String now = Texts.orNull(pair.newField().remark());
    if (!Texts.same(old, now)) {
      changes.add(ChangeKind.REMARK_CHANGED, pair, old, now, Verdict.TEXT_ONLY);
    }
  }
}
