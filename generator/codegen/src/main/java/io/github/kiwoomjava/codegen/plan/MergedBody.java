package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of fields where a sheet has several. What comes over the wire is one of the tables, so
 * the union holds whichever it is, and nothing in it is required.
 */
record MergedBody(List<Field> fields, Map<String, String> titleByElement) {
  static MergedBody of(Message message) {
    if (message.bodies().size() == 1) {
      return new MergedBody(message.bodies().get(0).fields(), Map.of());
    }
    Map<String, Field> union = new LinkedHashMap<>();
    Map<String, String> titles = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Body body : message.bodies()) {
      for (Field field : body.fields()) {
        union.merge(field.element(), field, MergedBody::merge);
        seen.merge(field.element(), 1, Integer::sum);
        titles.put(field.element(), body.title() == null ? "" : body.title());
      }
    }
    titles.keySet().removeIf(element -> seen.getOrDefault(element, 0) > 1);
    return new MergedBody(List.copyOf(union.values()), titles);
  }

  private static Field merge(Field first, Field second) {
    Map<String, Field> children = new LinkedHashMap<>();
    first.children().forEach(child -> children.put(child.element(), child));
    second.children().forEach(child -> children.merge(child.element(), child, MergedBody::merge));
    return new Field(
        first.element(),
        first.label().isEmpty() ? second.label() : first.label(),
        first.type() == FieldType.UNSPECIFIED ? second.type() : first.type(),
        first.requirement() == second.requirement() ? first.requirement() : Requirement.UNSPECIFIED,
        first.length() == null ? second.length() : first.length(),
        first.facts().isEmpty() ? second.facts() : first.facts(),
        first.remark(),
        first.origin(),
        new ArrayList<>(children.values()),
        first.where());
  }
}
