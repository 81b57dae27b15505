package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Origin;

/** A field that is gone. */
final class FieldRemovedRule implements FieldRule {
  private final Members oldMembers;

  FieldRemovedRule(Members oldMembers) {
    this.oldMembers = oldMembers;
  }

  @Override
  public void check(FieldPair pair, Changes changes) {
    if (pair.isRemoved()) {
      changes.add(
          ChangeKind.FIELD_REMOVED, pair, FieldText.of(pair.oldField()), null, verdict(pair));
    }
  }

  private Verdict verdict(FieldPair pair) {
    if (pair.header()) {
      return Verdict.wireOnly(pair.isRequest() ? Level.COMPATIBLE : Level.RISKY);
    }
    if (pair.oldField().isRetired()) {
      // The server has not had it for long; what is new is that code does not have it either.
      return Verdict.of(Level.NONE, Level.BREAKING);
    }
    if (isNoMember(pair)) {
      return Verdict.wireOnly(Level.RISKY);
    }
    // A server may ignore or refuse what it no longer knows; decoders read what is missing as
    // absent, and whoever counted on the value has none.
    return Verdict.of(Level.RISKY, Level.BREAKING);
  }

  /** A misspelling in an example that the tables know as such has never been in a client. */
  private boolean isNoMember(FieldPair pair) {
    String path = pair.before().path();
    return pair.oldField().origin() == Origin.EXAMPLE
        && !oldMembers.equals(Members.NONE)
        && oldMembers
            .member(pair.operation(), pair.section(), path.substring(path.indexOf(':') + 1))
            .isEmpty();
  }
}
