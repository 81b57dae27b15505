package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.diff.BodyPairs.BodyPair;

/** The heading over one of several tables; it tells people which is which. */
final class BodyTitleRule {
  private final Exchange exchange;
  private final Changes changes;

  BodyTitleRule(Exchange exchange, Changes changes) {
    this.exchange = exchange;
    this.changes = changes;
  }

  void check(BodyPair pair) {
    if (!Texts.same(pair.old().title(), pair.now().title())) {
      changes.add(
          new Change(
              ChangeKind.BODY_TITLE_CHANGED,
              exchange.operation(),
              exchange.section(),
              null,
              Texts.orNull(pair.old().title()),
              Texts.orNull(pair.now().title()),
              Verdict.TEXT_ONLY));
    }
  }
}
