package io.github.kiwoomjava.spec.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Undoes a fault of the realtime examples, which list a table's nested rows as they stand: {@code
 * "data": null, "- item": "", "- type": "0B"} means {@code "data": [{"item": "", "type": "0B"}]}.
 *
 * <p>Only where the table has the container and the child; anything else is left as it is.
 */
final class DashedNames {
  private final Where where;
  private final FindingCollector findings;

  DashedNames(Where where, FindingCollector findings) {
    this.where = where;
    this.findings = findings;
  }

  List<JsonNode> restore(List<JsonNode> documents, Message message) {
    List<JsonNode> restored = new ArrayList<>();
    for (JsonNode document : documents) {
      restored.add(
          document instanceof ObjectNode object && hasDashes(object)
              ? restore(object, message.bodies().get(0).fields())
              : document);
    }
    return restored;
  }

  private static boolean hasDashes(ObjectNode object) {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      if (names.next().matches("-\\s*[^-\\s].*")) {
        return true;
      }
    }
    return false;
  }

  private ObjectNode restore(ObjectNode object, List<Field> fields) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    String parent = null;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String name = member.getKey();
      String child = name.startsWith("-") ? name.replaceFirst("^-\\s*", "") : null;
      Field container = parent == null ? null : find(fields, parent);
      if (child == null
          || container == null
          || parent == null
          || find(container.children(), child) == null
          || !takesChildren(result.get(parent))) {
        result.set(name, member.getValue());
        parent = child == null ? name : parent;
        continue;
      }
      JsonNode value = result.get(parent);
      ObjectNode inner = value == null ? null : objectOf(value);
      if (inner == null) {
        inner = JsonNodeFactory.instance.objectNode();
        boolean single = container.type() == FieldType.OBJECT || container.type() == FieldType.MAP;
        ArrayNode list = JsonNodeFactory.instance.arrayNode().add(inner);
        result.set(parent, single ? inner : list);
      }
      inner.set(child, member.getValue());
    }
    findings.add(
        FindingCode.EXAMPLE_FLATTENED.at(
            where, "the example lists nested elements with their dashes; they were nested again"));
    return result;
  }

  private static boolean takesChildren(@Nullable JsonNode value) {
    return value == null
        || value.isNull()
        || (value.isTextual() && value.textValue().isBlank())
        || (value.isArray() && value.isEmpty())
        || objectOf(value) != null;
  }

  private static @Nullable ObjectNode objectOf(JsonNode value) {
    JsonNode inner = value.isArray() && value.size() == 1 ? value.get(0) : value;
    return inner instanceof ObjectNode object ? object : null;
  }

  private static @Nullable Field find(List<Field> fields, String element) {
    for (Field field : fields) {
      if (field.element().equals(element)) {
        return field;
      }
    }
    return null;
  }
}
