package io.github.kiwoomjava.spec.diff;

/** Which operation's answer supplies a value: help for readers. */
final class ReferenceRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    String old = Texts.orNull(pair.oldField().facts().reference());
    String now = Texts.orNull(pair.newField().facts().reference());
    if (!Texts.same(old, now)) {
      changes.add(ChangeKind.REFERENCE_CHANGED, pair, old, now, Verdict.TEXT_ONLY);
    }
  }
}
