package io.github.kiwoomjava.spec.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of the fields that stayed. JSON does not mind, but responses are records: their
 * constructors and patterns take values by place, and rows that are arrays are read by place.
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
    List<FieldNode> before = olds.stream().filter(old -> isIn(old, news)).toList();
    List<FieldNode> after = new ArrayList<>(before.stream().map(FieldNode::partner).toList());
    after.sort((one, other) -> Integer.compare(news.indexOf(one), news.indexOf(other)));
    int first = 0;
    while (first < before.size() && before.get(first).partner() == after.get(first)) {
      first++;
    }
    if (first == before.size()) {
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

  private Verdict verdict(Seen seen) {
    Level wire = seen == Seen.ROWS_BY_PLACE ? Level.BREAKING : Level.NONE;
    return exchange.section() == Section.REQUEST
        ? Verdict.wireOnly(wire)
        : Verdict.of(wire, Level.BREAKING);
  }

  private static String elements(List<FieldNode> nodes) {
    return String.join(", ", nodes.stream().map(FieldNode::element).toList());
  }
}
