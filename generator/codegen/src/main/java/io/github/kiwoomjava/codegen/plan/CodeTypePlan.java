package io.github.kiwoomjava.codegen.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of codes as a type. */
public record CodeTypePlan(JavaType type, String phrase, List<Constant> constants) {
  public CodeTypePlan {
    constants = List.copyOf(constants);
  }

  /**
   * One value.
   *
   * @param raw as it goes over the wire
   * @param label the Korean meaning
   * @param english the English meaning, empty where nobody wrote one
   * @param retired null for what the edition has
   */
  public record Constant(
      String name, String raw, String label, String english, @Nullable Retired retired) {}
}
