package io.github.kiwoomjava.spec.diff;

/**
 * The Korean label. Published names stay, so code does not notice; but a label is what tells the
 * meaning of a value, and 기준률 that becomes 기준량 deserves a look.
 */
final class LabelRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (pair.isKept() && !Texts.same(pair.oldField().label(), pair.newField().label())) {
      boolean both =
          Texts.orNull(pair.oldField().label()) != null
              && Texts.orNull(pair.newField().label()) != null;
      changes.add(
          ChangeKind.LABEL_CHANGED,
          pair,
          Texts.orNull(pair.oldField().label()),
          Texts.orNull(pair.newField().label()),
          both ? Verdict.wireOnly(Level.RISKY) : Verdict.TEXT_ONLY);
    }
  }
}
