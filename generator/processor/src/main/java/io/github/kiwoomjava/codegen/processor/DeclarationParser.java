package io.github.kiwoomjava.codegen.processor;

import io.github.kiwoomjava.codegen.annotations.GenerateKiwoomClient;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Reads annotations; by their mirrors, which know the places of the values. */
final class DeclarationParser {
  private final Elements elements;

  DeclarationParser(Elements elements) {
    this.elements = elements;
  }

  /** Empty if a value does not compile; the compiler itself says so. */
  Optional<ClientDeclaration> parse(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(DeclarationParser::isOurs)
        .findFirst()
        .flatMap(mirror -> parse(element, mirror));
  }

  private static boolean isOurs(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals(GenerateKiwoomClient.class.getCanonicalName());
  }

  private Optional<ClientDeclaration> parse(Element element, AnnotationMirror mirror) {
    Map<String, Object> all = new HashMap<>();
    elements
        .getElementValuesWithDefaults(mirror)
        .forEach((member, value) -> all.put(member.getSimpleName().toString(), value.getValue()));
    Map<String, AnnotationValue> written = new HashMap<>();
    mirror
        .getElementValues()
        .forEach((member, value) -> written.put(member.getSimpleName().toString(), value));
    try {
      return Optional.of(
          new ClientDeclaration(
              element,
              mirror,
              elements.getPackageOf(element).getQualifiedName().toString(),
              (String) value(all, "name"),
              texts(value(all, "operations")),
              texts(value(all, "groups")),
              (String) value(all, "spec"),
              unnamed(value(all, "unnamed")),
              written));
    } catch (ClassCastException e) {
      return Optional.empty();
    }
  }

  private static Object value(Map<String, Object> all, String member) {
    return Objects.requireNonNull(all.get(member), member);
  }

  private static List<String> texts(Object values) {
    List<String> texts = new ArrayList<>();
    for (Object value : (List<?>) values) {
      texts.add((String) ((AnnotationValue) value).getValue());
    }
    return texts;
  }

  private static UnnamedPolicy unnamed(Object value) {
    String constant = ((VariableElement) value).getSimpleName().toString();
    return constant.equals(GenerateKiwoomClient.Unnamed.WIRE.name())
        ? UnnamedPolicy.WIRE
        : UnnamedPolicy.STRICT;
  }
}
