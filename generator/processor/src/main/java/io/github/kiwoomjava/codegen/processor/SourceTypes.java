package io.github.kiwoomjava.codegen.processor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import org.jspecify.annotations.Nullable;

/** Who made which type of this compilation. */
final class SourceTypes {
  private final Set<String> written = new HashSet<>();
  private final Map<String, ClientDeclaration> generated = new HashMap<>();

  /** Takes note of what came as source; what was generated is known already. */
  void written(Set<? extends Element> roots) {
    roots.stream()
        .map(SourceTypes::name)
        .filter(name -> !generated.containsKey(name))
        .forEach(written::add);
  }

  /** Whether all of them are generated. */
  boolean areGenerated(Set<? extends Element> roots) {
    return roots.stream().map(SourceTypes::name).allMatch(generated::containsKey);
  }

  private static String name(Element root) {
    String name =
        root instanceof QualifiedNameable named ? named.getQualifiedName().toString() : "";
    return root instanceof PackageElement ? name + ".package-info" : name;
  }

  /** Whether somebody wrote the type by hand. */
  boolean isWritten(String type) {
    return written.contains(type);
  }

  /** The annotation that a type was generated for, or null. */
  @Nullable ClientDeclaration generatedFor(String type) {
    return generated.get(type);
  }

  void generate(String type, ClientDeclaration declaration) {
    generated.put(type, declaration);
  }
}
