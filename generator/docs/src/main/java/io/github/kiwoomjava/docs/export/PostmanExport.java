package io.github.kiwoomjava.docs.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.docs.Reference;
import io.github.kiwoomjava.docs.ReferenceOperation;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Transport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A Postman collection 2.1: a folder for each group, a request for each REST operation with the
 * sheet's example. The first request gets a token, which the others use.
 */
final class PostmanExport implements Export {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String SCHEMA =
      "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  private static final List<String> KEEP_TOKEN =
      List.of(
          "const answer = pm.response.json();",
          "if (answer.token) {",
          "  pm.environment.set('token', answer.token);",
          "}");

  @Override
  public JsonNode write(Reference reference) {
    ObjectNode root = NODES.objectNode();
    ObjectNode info = root.putObject("info").put("name", "Kiwoom REST API");
    info.put(
        "_postman_id",
        UUID.nameUUIDFromBytes("kiwoom-java".getBytes(StandardCharsets.UTF_8)).toString());
    info.put(
        "description",
        "Made by kiwoom-java from the sheets of Kiwoom Securities"
            + (reference.edition() == null ? "" : ", edition " + reference.edition())
            + ". Choose an environment and send the token request first.");
    info.put("schema", SCHEMA);
    ArrayNode items = root.putArray("item");
    Map<String, List<ReferenceOperation>> groups =
        reference.operations().stream()
            .filter(operation -> operation.sheet().transport() == Transport.REST)
            .collect(
                Collectors.groupingBy(PostmanExport::group, TreeMap::new, Collectors.toList()));
    groups.forEach(
        (name, operations) -> {
          ObjectNode folder = items.addObject().put("name", name);
          ArrayNode requests = folder.putArray("item");
          operations.forEach(operation -> requests.add(request(operation)));
        });
    return root;
  }

  /** Tokens come first, and are given back after everything else. */
  private static String group(ReferenceOperation operation) {
    if (operation.sheet().effect() == Effect.TOKEN) {
      return isIssue(operation) ? "0 token" : "9 token revocation";
    }
    String name = operation.javaName();
    return "1 " + (name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name);
  }

  private static boolean isIssue(ReferenceOperation operation) {
    return operation.sheet().path().endsWith("/token");
  }

  private static ObjectNode request(ReferenceOperation operation) {
    ObjectNode item = NODES.objectNode();
    item.put("name", operation.id() + " " + operation.sheet().name());
    ObjectNode request = item.putObject("request");
    request.put("method", operation.sheet().method());
    request.put("description", operation.summary());
    if (operation.sheet().effect() == Effect.TOKEN) {
      request.putObject("auth").put("type", "noauth");
    } else {
      ObjectNode auth = request.putObject("auth").put("type", "bearer");
      auth.putArray("bearer")
          .addObject()
          .put("key", "token")
          .put("value", "{{token}}")
          .put("type", "string");
    }
    ArrayNode headers = request.putArray("header");
    headers.addObject().put("key", "api-id").put("value", operation.id());
    headers.addObject().put("key", "Content-Type").put("value", "application/json;charset=UTF-8");
    ObjectNode body = request.putObject("body").put("mode", "raw");
    body.put("raw", body(operation).toPrettyString());
    body.putObject("options").putObject("raw").put("language", "json");
    ObjectNode url = request.putObject("url").put("raw", "{{base}}" + operation.sheet().path());
    url.putArray("host").add("{{base}}");
    ArrayNode path = url.putArray("path");
    for (String part : operation.sheet().path().substring(1).split("/", -1)) {
      path.add(part);
    }
    item.putArray("response");
    if (isIssue(operation)) {
      ObjectNode event = item.putArray("event").addObject().put("listen", "test");
      ArrayNode lines = event.putObject("script").put("type", "text/javascript").putArray("exec");
      KEEP_TOKEN.forEach(lines::add);
    }
    return item;
  }

  /** The sheet's example; keys and tokens come from the environment. */
  private static JsonNode body(ReferenceOperation operation) {
    JsonNode example =
        operation.sheet().examples().request().stream()
            .filter(JsonNode::isObject)
            .findFirst()
            .orElseGet(NODES::objectNode);
    if (operation.sheet().effect() != Effect.TOKEN) {
      return example;
    }
    ObjectNode body = example.deepCopy();
    for (String name : List.of("appkey", "secretkey", "token")) {
      if (body.has(name)) {
        body.put(name, "{{" + name + "}}");
      }
    }
    return body;
  }
}
