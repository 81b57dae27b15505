package io.github.kiwoomjava.spec.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the same fields in two trees by their elements. */
final class FieldMatcher {
  private FieldMatcher() {}

  static void match(List<FieldNode> olds, List<FieldNode> news) {
    Map<String, List<FieldNode>> byElement = new LinkedHashMap<>();
    for (FieldNode old : olds) {
      byElement.computeIfAbsent(old.element(), element -> new ArrayList<>()).add(old);
    }
    // Doubled elements are told apart by their labels first, then by their order.
    for (FieldNode now : news) {
      byElement.getOrDefault(now.element(), List.of()).stream()
          .filter(old -> old.isAlone() && sameLabel(old, now))
          .findFirst()
          .ifPresent(now::pairWith);
    }
    for (FieldNode now : news) {
      if (now.isAlone()) {
        byElement.getOrDefault(now.element(), List.of()).stream()
            .filter(FieldNode::isAlone)
            .findFirst()
            .ifPresent(now::pairWith);
      }
    }
    for (FieldNode now : news) {
      if (!now.isAlone()) {
        match(now.partner().children(), now.children());
      }
    }
  }

  static boolean sameLabel(FieldNode one, FieldNode other) {
    return Texts.same(one.located().field().label(), other.located().field().label());
  }
}
