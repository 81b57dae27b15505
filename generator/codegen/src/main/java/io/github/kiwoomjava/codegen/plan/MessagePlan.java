package io.github.kiwoomjava.codegen.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * A request or response.
 *
 * @param root the type of the whole body
 * @param others the types below it, those that are read from JSON before families' entries
 */
public record MessagePlan(ObjectPlan root, List<ObjectPlan> others) {
  public MessagePlan {
    others = List.copyOf(others);
  }

  /** All that are JSON objects of their own, the whole body first. */
  public List<ObjectPlan> objects() {
    return Stream.concat(Stream.of(root), others.stream().filter(object -> !object.isFamilyEntry()))
        .toList();
  }
}
