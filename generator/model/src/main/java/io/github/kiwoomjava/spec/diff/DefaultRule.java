package io.github.kiwoomjava.spec.diff;

/** What the server assumes where an element is left out. */
final class DefaultRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    String old = Texts.orNull(pair.oldField().facts().defaultValue());
    String now = Texts.orNull(pair.newField().facts().defaultValue());
    if (!Texts.same(old, now)) {
      Level wire = old == null ? Level.COMPATIBLE : Level.RISKY;
      changes.add(ChangeKind.DEFAULT_CHANGED, pair, old, now, Verdict.wireOnly(wire));
    }
  }
}
