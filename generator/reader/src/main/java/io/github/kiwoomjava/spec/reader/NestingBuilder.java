package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows with depths to a tree. */
final class NestingBuilder {
  private static final class Node {
    final Field field;
    final List<Node> children = new ArrayList<>();

    Node(Field field) {
      this.field = field;
    }

    Field build() {
      return field.withChildren(children.stream().map(Node::build).toList());
    }
  }

  private final FindingCollector findings;
  private final List<Node> roots = new ArrayList<>();

  /** The way from a root to the last row. */
  private final List<Node> path = new ArrayList<>();

  NestingBuilder(FindingCollector findings) {
    this.findings = findings;
  }

  boolean isEmpty() {
    return roots.isEmpty();
  }

  void add(int depth, Field field) {
    int possible = Math.min(depth, path.size());
    if (possible < depth) {
      findings.add(
          FindingCode.NESTING_JUMP.at(
              field.where(),
              "element %s has %d dashes, but only %d can follow here; read with %d"
                  .formatted(Snippet.of(field.element()), depth, possible, possible)));
    }
    path.subList(possible, path.size()).clear();
    if (possible > 0) {
      moveToContainer(possible, field);
    }
    Node node = new Node(field);
    siblings(possible).add(node);
    path.add(node);
  }

  List<Field> build() {
    List<Field> fields = roots.stream().map(Node::build).toList();
    reportDuplicates(fields);
    return fields;
  }

  private List<Node> siblings(int depth) {
    return depth == 0 ? roots : path.get(depth - 1).children;
  }

  /**
   * A row of type String cannot have children. Where one stands between a list and its elements
   * (ka10173), the elements belong to the list.
   */
  private void moveToContainer(int depth, Field field) {
    Node parent = path.get(depth - 1);
    if (parent.field.type() != FieldType.STRING) {
      return;
    }
    Node container = lastContainer(siblings(depth - 1));
    if (container == null) {
      return;
    }
    findings.add(
        FindingCode.NESTING_REPAIRED.at(
            field.where(),
            "element %s stands below %s, which is a plain text; put below %s"
                .formatted(
                    Snippet.of(field.element()),
                    Snippet.of(parent.field.element()),
                    Snippet.of(container.field.element()))));
    path.set(depth - 1, container);
  }

  private static @Nullable Node lastContainer(List<Node> nodes) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      FieldType type = nodes.get(i).field.type();
      if (type != FieldType.STRING && type != FieldType.UNSPECIFIED) {
        return nodes.get(i);
      }
    }
    return null;
  }

  private void reportDuplicates(List<Field> fields) {
    Set<String> seen = new HashSet<>();
    for (Field field : fields) {
      if (!seen.add(field.element())) {
        findings.add(
            FindingCode.DUPLICATE_ELEMENT.at(
                field.where(),
                "element %s stands twice in one object; both rows were kept"
                    .formatted(Snippet.of(field.element()))));
      }
      reportDuplicates(field.children());
    }
  }
}
