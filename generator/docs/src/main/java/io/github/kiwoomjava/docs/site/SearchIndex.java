package io.github.kiwoomjava.docs.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.kiwoomjava.codegen.plan.CodeTypePlan;
import io.github.kiwoomjava.codegen.plan.FieldLine;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.docs.Reference;
import io.github.kiwoomjava.docs.ReferenceOperation;
import io.github.kiwoomjava.spec.model.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the search knows, as a script, for pages that are opened from a disk may not fetch. Fields
 * of the same name, element and label stand there once, with the operations that have them.
 */
final class SearchIndex {
  private static final int MOST_PLACES = 40;

  private SearchIndex() {}

  private record Known(String name, String element, String label) {}

  static String of(Reference reference) {
    ArrayNode operations = JsonNodeFactory.instance.arrayNode();
    Map<Known, ArrayNode> fields = new LinkedHashMap<>();
    for (ReferenceOperation operation : reference.operations()) {
      int place = operations.size();
      operations
          .addArray()
          .add(operation.id())
          .add(operation.javaName())
          .add(operation.sheet().name())
          .add(operation.summary());
      for (Section section : List.of(Section.REQUEST, Section.RESPONSE)) {
        collect(operation, section, ListPages.all(operation, section), "", place, fields);
      }
    }
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    fields.forEach(
        (field, places) ->
            found.addArray().add(field.name()).add(field.element()).add(field.label()).add(places));
    ArrayNode codes = JsonNodeFactory.instance.arrayNode();
    for (CodeTypePlan type : reference.codeTypes()) {
      ArrayNode entry = codes.addArray().add(type.type().simpleName());
      type.constants().forEach(one -> entry.add(one.raw() + " " + one.label()));
    }
    try {
      return "window.kiwoomSearch = "
          + JsonMapper.builder()
              .build()
              .writeValueAsString(
                  JsonNodeFactory.instance.arrayNode().add(operations).add(found).add(codes))
              .replace("<", "\\u003c")
          + ";\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always JSON", e);
    }
  }

  private static void collect(
      ReferenceOperation operation,
      Section section,
      List<Field> fields,
      String prefix,
      int place,
      Map<Known, ArrayNode> known) {
    for (Field field : fields) {
      String path = prefix + field.element();
      FieldLine line = operation.line(section, path);
      String name = line == null ? "" : line.name().substring(line.name().lastIndexOf('.') + 1);
      ArrayNode places =
          known.computeIfAbsent(
              new Known(name, field.element(), field.label().strip()),
              each -> JsonNodeFactory.instance.arrayNode());
      boolean there = !places.isEmpty() && places.get(places.size() - 1).intValue() == place;
      if (!there && places.size() < MOST_PLACES) {
        places.add(place);
      }
      collect(operation, section, field.children(), path + "/", place, known);
    }
  }
}
