package io.github.kiwoomjava.spec.diff;

import java.util.List;

/** Values that are new. */
final class CodesAddedRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    CodeSets codes = CodeSets.of(pair);
    List<String> added = codes.added();
    if (!added.isEmpty()) {
      changes.add(
          ChangeKind.CODES_ADDED,
          pair,
          null,
          CodeSets.text(codes.now(), added),
          verdict(pair, codes));
    }
  }

  private static Verdict verdict(FieldPair pair, CodeSets codes) {
    if (codes.old().isEmpty()) {
      // A list that is stated for the first time; the values were there before.
      return Verdict.wireOnly(Level.COMPATIBLE);
    }
    if (pair.isRequest() || pair.header()) {
      return pair.header() ? Verdict.wireOnly(Level.COMPATIBLE) : Verdict.ADDITION;
    }
    // Code types are open and keep what they do not know, but a switch over the known values has
    // no branch for it: now at run time, and when compiled again.
    return new Verdict(Level.RISKY, Level.RISKY, Level.COMPATIBLE);
  }
}
