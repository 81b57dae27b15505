package io.github.kiwoomjava.spec.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of the fields that stayed. JSON and generated types do not mind, but rows that are
 * arrays are read by place: there, a field before others that came or went moves them, too.
 */
final class ReorderRule {
  private final Exchange exchange;
  private final Changes changes;

  ReorderRule(Exchange exchange, Changes changes) {
    this.exchange = exchange;
    this.changes = changes;
  }

  /** Compares the order of what two objects have in common. */
  void check(String path, Seen seen, List<FieldNode> olds, List<FieldNode> news) {
    List<FieldNode> before =
        olds.stream()
            .filter(old -> isIn(old, news))
            .filter(old -> seen == Seen.ROWS_BY_PLACE || !isSetBehind(old.partner()))
            .toList();
    List<FieldNode> after = new ArrayList<>(before.stream().map(FieldNode::partner).toList());
    after.sort((one, other) -> Integer.compare(news.indexOf(one), news.indexOf(other)));
    int first = 0;
    while (first < before.size() && before.get(first).partner() == after.get(first)) {
      first++;
    }
    if (first == before.size()) {
      checkPlaces(path, seen, olds, news, before);
      return;
    }
    int end = before.size();
    while (before.get(end - 1).partner() == after.get(end - 1)) {
      end--;
    }
    changes.add(
        new Change(
            ChangeKind.FIELDS_REORDERED,
            exchange.operation(),
            exchange.section(),
            path,
            elements(before.subList(first, end)),
            elements(after.subList(first, end)),
            verdict(seen)));
  }

  private static boolean isIn(FieldNode old, List<FieldNode> news) {
    return !old.isAlone() && news.contains(old.partner());
  }

  /** What is retired stands behind the rest, which is no news about the edition's order. */
  private static boolean isSetBehind(FieldNode node) {
    return node.located().field().isRetired();
  }

  private void checkPlaces(
      String path, Seen seen, List<FieldNode> olds, List<FieldNode> news, List<FieldNode> kept) {
    boolean moved =
        seen == Seen.ROWS_BY_PLACE
            && kept.stream().anyMatch(old -> olds.indexOf(old) != news.indexOf(old.partner()));
    if (moved) {
      changes.add(
          new Change(
              ChangeKind.FIELDS_REORDERED,
              exchange.operation(),
              exchange.section(),
              path,
              elements(olds),
              elements(news),
              verdict(seen)));
    }
  }

  /** The text of a response, and its JSON, follow the order; nothing else does. */
  private Verdict verdict(Seen seen) {
    Level wire = seen == Seen.ROWS_BY_PLACE ? Level.BREAKING : Level.NONE;
    return exchange.section() == Section.REQUEST
        ? Verdict.wireOnly(wire)
        : Verdict.of(wire, Level.COMPATIBLE);
  }

  private static String elements(List<FieldNode> nodes) {
    return String.join(", ", nodes.stream().map(FieldNode::element).toList());
  }
}
