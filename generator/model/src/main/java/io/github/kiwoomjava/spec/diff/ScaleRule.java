package io.github.kiwoomjava.spec.diff;

import java.util.Objects;

/**
 * Digits behind a decimal point that is left out. A value without a scale is read as it stands, so
 * the first scale changes its meaning, too.
 */
final class ScaleRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    Integer old = pair.oldField().facts().scale();
    Integer now = pair.newField().facts().scale();
    if (!Objects.equals(old, now)) {
      boolean same = (old == null || old == 0) && (now == null || now == 0);
      changes.add(
          ChangeKind.SCALE_CHANGED,
          pair,
          Stated.text(old),
          Stated.text(now),
          same ? Verdict.TEXT_ONLY : Verdict.wireOnly(Level.BREAKING));
    }
  }
}
