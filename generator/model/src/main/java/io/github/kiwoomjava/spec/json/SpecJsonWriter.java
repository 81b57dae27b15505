package io.github.kiwoomjava.spec.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Examples;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.List;
import java.util.function.Function;

/** The model as a tree whose names stand in the order that other tools rely on. */
final class SpecJsonWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  ObjectNode write(ApiSpec spec) {
    ObjectNode node = NODES.objectNode();
    node.put("schemaVersion", SpecJson.SCHEMA_VERSION);
    if (spec.edition() != null) {
      node.put("edition", spec.edition().toString());
    }
    node.set("operations", array(spec.operations(), this::operation));
    node.set(
        "errorCodes",
        array(
            spec.errorCodes(),
            error -> NODES.objectNode().put("code", error.code()).put("message", error.message())));
    return node;
  }

  private ObjectNode operation(Operation operation) {
    ObjectNode node = NODES.objectNode();
    node.put("id", operation.id());
    node.put("name", operation.name());
    node.set("menu", array(operation.menu(), NODES::textNode));
    node.put("effect", operation.effect().name());
    node.put("transport", operation.transport().name());
    node.put("method", operation.method());
    node.put("path", operation.path());
    node.putObject("hosts")
        .put("real", operation.hosts().real())
        .put("mock", operation.hosts().mock());
    node.set("request", message(operation.request()));
    node.set("response", message(operation.response()));
    node.set("examples", examples(operation.examples()));
    if (operation.retired() != null) {
      node.put("retired", operation.retired().toString());
    }
    return node;
  }

  private ObjectNode examples(Examples examples) {
    ObjectNode node = NODES.objectNode();
    node.set("request", array(examples.request(), JsonNode::deepCopy));
    node.set("response", array(examples.response(), JsonNode::deepCopy));
    return node;
  }

  private ObjectNode message(Message message) {
    ObjectNode node = NODES.objectNode();
    node.set("headers", array(message.headers(), this::field));
    node.set("bodies", array(message.bodies(), this::body));
    return node;
  }

  private ObjectNode body(Body body) {
    ObjectNode node = NODES.objectNode();
    node.put("title", body.title());
    node.set("fields", array(body.fields(), this::field));
    return node;
  }

  private ObjectNode field(Field field) {
    ObjectNode node = NODES.objectNode();
    node.put("element", field.element());
    node.put("label", field.label());
    node.put("type", field.type().name());
    node.put("requirement", field.requirement().name());
    node.put("length", field.length());
    node.set("facts", facts(field.facts()));
    node.put("remark", field.remark());
    node.put("origin", field.origin().name());
    node.set("children", array(field.children(), this::field));
    return node;
  }

  private ObjectNode facts(Facts facts) {
    ObjectNode node = NODES.objectNode();
    if (!facts.codes().isEmpty()) {
      node.set(
          "codes",
          array(
              facts.codes(),
              code -> NODES.objectNode().put("value", code.value()).put("label", code.label())));
    }
    if (facts.unit() != null) {
      node.put("unit", facts.unit());
    }
    if (facts.scale() != null) {
      node.put("scale", facts.scale());
    }
    if (facts.sign() != null) {
      node.put("sign", facts.sign().name());
    }
    if (facts.pattern() != null) {
      node.put("pattern", facts.pattern());
    }
    if (facts.fixed() != null) {
      node.put("fixed", facts.fixed());
    }
    if (facts.defaultValue() != null) {
      node.put("default", facts.defaultValue());
    }
    if (facts.reference() != null) {
      node.put("reference", facts.reference());
    }
    if (facts.retired() != null) {
      node.put("retired", facts.retired().toString());
    }
    return node;
  }

  private static <T> ArrayNode array(List<T> items, Function<T, ? extends JsonNode> toNode) {
    ArrayNode array = NODES.arrayNode(items.size());
    items.forEach(item -> array.add(toNode.apply(item)));
    return array;
  }
}
