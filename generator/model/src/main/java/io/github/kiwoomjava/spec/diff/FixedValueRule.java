package io.github.kiwoomjava.spec.diff;

import org.jspecify.annotations.Nullable;

/** The only value that an element takes. */
final class FixedValueRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    String old = Texts.orNull(pair.oldField().facts().fixed());
    String now = Texts.orNull(pair.newField().facts().fixed());
    if (!Texts.same(old, now)) {
      changes.add(
          ChangeKind.FIXED_VALUE_CHANGED, pair, old, now, Verdict.wireOnly(wire(pair, old, now)));
    }
  }

  private static Level wire(FieldPair pair, @Nullable String old, @Nullable String now) {
    if (!pair.isRequest()) {
      return Level.RISKY;
    }
    if (now == null) {
      return Level.COMPATIBLE;
    }
    // Whoever sent something else until now, sends what is no longer taken.
    return old == null ? Level.RISKY : Level.BREAKING;
  }
}
