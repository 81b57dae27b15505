package io.github.kiwoomjava.spec.diff;

import java.util.List;

/** Values that are gone. */
final class CodesRemovedRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    CodeSets codes = CodeSets.of(pair);
    List<String> removed = codes.removed();
    if (!removed.isEmpty()) {
      changes.add(
          ChangeKind.CODES_REMOVED,
          pair,
          CodeSets.text(codes.old(), removed),
          null,
          verdict(pair, codes));
    }
  }

  private static Verdict verdict(FieldPair pair, CodeSets codes) {
    if (codes.now().isEmpty()) {
      // The sheet lists none any more, which forbids none.
      return Verdict.wireOnly(Level.RISKY);
    }
    Level wire = pair.isRequest() ? Level.BREAKING : Level.COMPATIBLE;
    // Constants are published and stay until somebody takes them out by hand.
    return pair.header() ? Verdict.wireOnly(wire) : Verdict.of(wire, Level.RISKY);
  }
}
