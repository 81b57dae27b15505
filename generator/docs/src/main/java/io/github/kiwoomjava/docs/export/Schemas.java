package io.github.kiwoomjava.docs.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.codegen.plan.FieldLine;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.docs.ReferenceOperation;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Requirement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Messages as JSON schemas of what goes over the wire, where nearly everything is text. Codes of
 * requests are closed, those of responses open: servers send more than the sheets list.
 */
final class Schemas {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Schemas() {}

  static ObjectNode message(ReferenceOperation operation, Section section) {
    Message message =
        section == Section.REQUEST ? operation.sheet().request() : operation.sheet().response();
    return object(operation, section, "", ReferenceOperation.bodyFields(message));
  }

  private static ObjectNode object(
      ReferenceOperation operation, Section section, String path, List<Field> fields) {
    ObjectNode schema = NODES.objectNode().put("type", "object");
    ObjectNode properties = NODES.objectNode();
    ArrayNode required = NODES.arrayNode();
    for (Field field : fields) {
      properties.set(field.element(), field(operation, section, path + field.element(), field));
      if (section == Section.REQUEST && field.requirement() == Requirement.REQUIRED) {
        required.add(field.element());
      }
    }
    if (!properties.isEmpty()) {
      schema.set("properties", properties);
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }

  private static ObjectNode field(
      ReferenceOperation operation, Section section, String path, Field field) {
    FieldLine line = operation.line(section, path);
    ObjectNode schema = shape(operation, section, path, field, line);
    schema.put("title", Texts.title(line, field));
    schema.put("description", Texts.description(line, field));
    if (line != null) {
      schema.put("x-java-name", line.name());
      schema.put("x-kind", line.kind());
      if (!line.unit().isEmpty()) {
        schema.put("x-unit", line.unit());
      }
    }
    return schema;
  }

  private static ObjectNode shape(
      ReferenceOperation operation,
      Section section,
      String path,
      Field field,
      @Nullable FieldLine line) {
    boolean list = field.type() == FieldType.LIST || (line != null && line.kind().equals("list"));
    if (!field.children().isEmpty()) {
      ObjectNode object = object(operation, section, path + "/", field.children());
      return list ? array(object) : object;
    }
    if (list) {
      return array(NODES.objectNode().put("type", "string"));
    }
    if (isNumber(line)) {
      return NODES.objectNode().put("type", "integer");
    }
    ObjectNode text = NODES.objectNode().put("type", "string");
    if (section == Section.REQUEST) {
      constrain(text, field);
    }
    return text;
  }

  private static ObjectNode array(ObjectNode items) {
    ObjectNode array = NODES.objectNode().put("type", "array");
    array.set("items", items);
    return array;
  }

  private static boolean isNumber(@Nullable FieldLine line) {
    return line != null
        && line.details().stream().anyMatch(detail -> detail.name().equals("number"));
  }

  private static void constrain(ObjectNode text, Field field) {
    List<String> codes = field.facts().codes().stream().map(CodeValue::value).distinct().toList();
    if (!codes.isEmpty()) {
      ArrayNode values = text.putArray("enum");
      codes.forEach(values::add);
    } else if (field.length() != null && field.length() > 0) {
      text.put("maxLength", Objects.requireNonNull(field.length()));
    }
    if (field.facts().fixed() != null) {
      text.put("default", field.facts().fixed());
    } else if (field.facts().defaultValue() != null) {
      text.put("default", field.facts().defaultValue());
    }
  }
}
