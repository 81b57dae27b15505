package io.github.kiwoomjava.spec.diff;

/** The Length cell. A client does not enforce it, but columns of a database may. */
final class LengthRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    Integer old = pair.oldField().length();
    Integer now = pair.newField().length();
    if (old == null ? now == null : old.equals(now)) {
      return;
    }
    Level wire = Level.COMPATIBLE;
    if (old != null && now != null) {
      boolean shorter = now < old;
      // Shorter requests may be refused; longer responses may not fit where they are kept.
      wire = shorter == pair.isRequest() ? Level.RISKY : Level.COMPATIBLE;
    }
    changes.add(
        ChangeKind.LENGTH_CHANGED,
        pair,
        Stated.text(old),
        Stated.text(now),
        Verdict.wireOnly(wire));
  }
}
