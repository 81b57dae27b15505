package io.github.kiwoomjava.spec.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds fields that left one object and came to another, where both objects are in both editions.
 * Anything less is a field that went and one that came: lists of different things have elements of
 * the same name.
 */
final class MoveFinder {
  private MoveFinder() {}

  static void find(List<FieldNode> olds, List<FieldNode> news) {
    List<FieldNode> gone = candidates(olds);
    List<FieldNode> fresh = candidates(news);
    for (FieldNode old : gone) {
      List<FieldNode> targets = alike(fresh, old);
      if (targets.size() == 1 && alike(gone, old).size() == 1) {
        old.pairWith(targets.get(0));
        FieldMatcher.match(old.children(), old.partner().children());
      }
    }
  }

  private static List<FieldNode> alike(List<FieldNode> nodes, FieldNode wanted) {
    return nodes.stream()
        .filter(
            node -> node.element().equals(wanted.element()) && FieldMatcher.sameLabel(node, wanted))
        .toList();
  }

  private static List<FieldNode> candidates(List<FieldNode> roots) {
    List<FieldNode> found = new ArrayList<>();
    collect(roots, found);
    return found;
  }

  private static void collect(List<FieldNode> nodes, List<FieldNode> found) {
    for (FieldNode node : nodes) {
      if (node.isAlone() && node.hasKnownParent()) {
        found.add(node);
      }
      collect(node.children(), found);
    }
  }
}
