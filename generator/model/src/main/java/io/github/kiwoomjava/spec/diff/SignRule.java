package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.SignMeaning;

/** What a leading sign means. */
final class SignRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    SignMeaning old = pair.oldField().facts().sign();
    SignMeaning now = pair.newField().facts().sign();
    if (old != now) {
      changes.add(
          ChangeKind.SIGN_CHANGED,
          pair,
          Stated.text(old),
          Stated.text(now),
          Verdict.wireOnly(Stated.meaning(old, now)));
    }
  }
}
