package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field of one edition that looks for the same field in the other. */
final class FieldNode {
  private final Located located;
  private final @Nullable FieldNode parent;
  private final List<FieldNode> children = new ArrayList<>();
  private @Nullable FieldNode partner;

  private FieldNode(Located located, @Nullable FieldNode parent) {
    this.located = located;
    this.parent = parent;
  }

  /**
   * The trees of these fields.
   *
   * @param prefix what stands before the path of each
   */
  static List<FieldNode> trees(List<Field> fields, String prefix, ExampleIndex examples) {
    List<FieldNode> roots = new ArrayList<>();
    grow(roots, fields, null, prefix, "", examples);
    return roots;
  }

  private static void grow(
      List<FieldNode> into,
      List<Field> fields,
      @Nullable FieldNode parent,
      String prefix,
      String elements,
      ExampleIndex examples) {
    Map<String, Integer> times = new HashMap<>();
    for (Field field : fields) {
      int time = times.merge(field.element(), 1, Integer::sum);
      String path = prefix + field.element() + (time == 1 ? "" : "[" + time + "]");
      String shown = elements + field.element();
      int depth = parent == null ? 1 : parent.located.depth() + 1;
      FieldNode node = new FieldNode(new Located(field, path, depth, examples.at(shown)), parent);
      into.add(node);
      grow(node.children, field.children(), node, path + "/", shown + "/", examples);
    }
  }

  Located located() {
    return located;
  }

  String element() {
    return located.field().element();
  }

  List<FieldNode> children() {
    return children;
  }

  boolean isAlone() {
    return partner == null;
  }

  FieldNode partner() {
    return Objects.requireNonNull(partner, "alone");
  }

  /** Whether the object around it is in both editions; the message itself always is. */
  boolean hasKnownParent() {
    return parent == null || parent.partner != null;
  }

  void pairWith(FieldNode other) {
    partner = other;
    other.partner = this;
  }
}
