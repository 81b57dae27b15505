package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Origin;
import java.util.Optional;

/** A field that is gone. */
final class FieldRemovedRule implements FieldRule {
  private final Members oldMembers;
  private final Members newMembers;

  FieldRemovedRule(Members oldMembers, Members newMembers) {
    this.oldMembers = oldMembers;
    this.newMembers = newMembers;
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
    if (isNoLoss(pair)) {
      return Verdict.wireOnly(Level.RISKY);
    }
    // A server may ignore or refuse what it no longer knows; decoders read what is missing as
    // absent, and whoever counted on the value has none.
    return Verdict.of(Level.RISKY, Level.BREAKING);
  }

  /**
   * Whether the tables make up for it: a correction or another table of the message has the same
   * member, or it was but a misspelling in an example that has never been in a client.
   */
  private boolean isNoLoss(FieldPair pair) {
    Optional<Member> old = member(oldMembers, pair);
    return old.isPresent()
        ? old.equals(member(newMembers, pair))
        : pair.oldField().origin() == Origin.EXAMPLE && !oldMembers.equals(Members.NONE);
  }

  private static Optional<Member> member(Members members, FieldPair pair) {
    String path = pair.before().path();
    return members.member(pair.operation(), pair.section(), path.substring(path.indexOf(':') + 1));
  }
}
