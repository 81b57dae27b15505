package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Origin;

/** A field of an example alone that the table has now, or that it dropped. */
final class OriginRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept()) {
      return;
    }
    Origin old = pair.oldField().origin();
    Origin now = pair.newField().origin();
    // Whether an example shows what the table has is the examples' business.
    if ((old == Origin.EXAMPLE) != (now == Origin.EXAMPLE)) {
      changes.add(ChangeKind.ORIGIN_CHANGED, pair, old.name(), now.name(), Verdict.TEXT_ONLY);
    }
  }
}
