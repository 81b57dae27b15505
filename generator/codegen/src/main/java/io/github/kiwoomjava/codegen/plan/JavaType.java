package io.github.kiwoomjava.codegen.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a type that will be generated.
 *
 * @param simpleNames from the outermost type inwards
 */
public record JavaType(String packageName, List<String> simpleNames) {
  public JavaType {
    simpleNames = List.copyOf(simpleNames);
  }

  /** A type of its own file. */
  public static JavaType of(String packageName, String simpleName) {
    return new JavaType(packageName, List.of(simpleName));
  }

  /** A type inside this one. */
  public JavaType nested(String simpleName) {
    List<String> names = new ArrayList<>(simpleNames);
    names.add(simpleName);
    return new JavaType(packageName, names);
  }

  /** The last of the simple names. */
  public String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  /** Whether the type lies inside another one. */
  public boolean isNested() {
    return simpleNames.size() > 1;
  }

  /** {@code a.b.Outer.Inner}. */
  @Override
  public String toString() {
    return packageName + "." + String.join(".", simpleNames);
  }
}
