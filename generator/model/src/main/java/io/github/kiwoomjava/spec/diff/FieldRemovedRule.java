package io.github.kiwoomjava.spec.diff;

/** A field that is gone. */
final class FieldRemovedRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (pair.isRemoved()) {
      changes.add(
          ChangeKind.FIELD_REMOVED, pair, FieldText.of(pair.oldField()), null, verdict(pair));
    }
  }

  private static Verdict verdict(FieldPair pair) {
    if (pair.header()) {
      return Verdict.wireOnly(pair.isRequest() ? Level.COMPATIBLE : Level.RISKY);
    }
    if (pair.oldField().isRetired()) {
      // The server has not had it for long; what is new is that code does not have it either.
      return Verdict.of(Level.NONE, Level.BREAKING);
    }
    // A server may ignore or refuse what it no longer knows; decoders read what is missing as
    // absent, and whoever counted on the value has none.
    return Verdict.of(Level.RISKY, Level.BREAKING);
  }
}
