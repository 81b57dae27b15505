package io.github.kiwoomjava.codegen.processor;

import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * An annotation as its user wrote it.
 *
 * @param packageName of the annotated element; empty in the unnamed package
 * @param spec empty if the annotation names none
 * @param values what is written for each member, to point at; members left out are missing
 */
record ClientDeclaration(
    Element element,
    AnnotationMirror mirror,
    String packageName,
    String name,
    List<String> operations,
    List<String> groups,
    String spec,
    UnnamedPolicy unnamed,
    Map<String, AnnotationValue> values) {
  ClientDeclaration {
    operations = List.copyOf(operations);
    groups = List.copyOf(groups);
    values = Map.copyOf(values);
  }
}
