package io.github.kiwoomjava.spec.diff;

/** How a date or time is written. */
final class PatternRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    String old = Texts.orNull(pair.oldField().facts().pattern());
    String now = Texts.orNull(pair.newField().facts().pattern());
    if (!Texts.same(old, now)) {
      changes.add(
          ChangeKind.PATTERN_CHANGED, pair, old, now, Verdict.wireOnly(Stated.meaning(old, now)));
    }
  }
}
