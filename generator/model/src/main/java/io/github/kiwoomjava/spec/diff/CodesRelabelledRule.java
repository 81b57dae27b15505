package io.github.kiwoomjava.spec.diff;

import java.util.List;

/** Values that are said to mean something else. */
final class CodesRelabelledRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    CodeSets codes = CodeSets.of(pair);
    List<String> relabelled = codes.relabelled();
    if (!relabelled.isEmpty()) {
      changes.add(
          ChangeKind.CODES_RELABELLED,
          pair,
          CodeSets.text(codes.old(), relabelled),
          CodeSets.text(codes.now(), relabelled),
          Verdict.wireOnly(Level.RISKY));
    }
  }
}
