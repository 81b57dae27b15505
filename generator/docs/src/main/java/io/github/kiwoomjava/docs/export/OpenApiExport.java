package io.github.kiwoomjava.docs.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.docs.Reference;
import io.github.kiwoomjava.docs.ReferenceOperation;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.ErrorCode;
import io.github.kiwoomjava.spec.model.Hosts;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * OpenAPI 3.1. Many operations share a path and differ in the header {@code api-id} alone, which
 * OpenAPI cannot express. Each has a path item of its own whose key ends in a fragment, {@code
 * /api/dostk/chart#ka10081}: keys are unique, tools take it as part of the path, and no HTTP client
 * sends a fragment.
 */
final class OpenApiExport implements Export {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String TOKEN = "token";

  @Override
  public JsonNode write(Reference reference) {
    List<ReferenceOperation> operations =
        reference.operations().stream()
            .filter(operation -> operation.sheet().transport() == Transport.REST)
            .toList();
    ObjectNode root = NODES.objectNode().put("openapi", "3.1.0");
    root.set("info", info(reference));
    root.set("servers", servers(operations));
    root.set("tags", tags(operations));
    root.putArray("security").addObject().putArray(TOKEN);
    ObjectNode paths = root.putObject("paths");
    for (ReferenceOperation operation : operations) {
      ObjectNode path = paths.putObject(operation.sheet().path() + "#" + operation.id());
      path.set(operation.sheet().method().toLowerCase(Locale.ROOT), operation(operation));
    }
    root.set("components", components(operations, reference.errorCodes()));
    return root;
  }

  private static ObjectNode info(Reference reference) {
    ObjectNode info = NODES.objectNode().put("title", "Kiwoom REST API");
    info.put("version", Objects.requireNonNullElse(reference.edition(), "unknown"));
    info.put(
        "description",
        "Made by kiwoom-java from the sheets of Kiwoom Securities. The fragment of each path is the"
            + " API id, which goes into the header api-id; it is not sent.");
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    return info;
  }

  private static ArrayNode servers(List<ReferenceOperation> operations) {
    ArrayNode servers = NODES.arrayNode();
    for (boolean real : new boolean[] {true, false}) {
      TreeSet<String> hosts = new TreeSet<>();
      operations.stream()
          .map(operation -> operation.sheet().hosts())
          .map(real ? Hosts::real : Hosts::mock)
          .filter(Objects::nonNull)
          .forEach(hosts::add);
      hosts.forEach(
          host ->
              servers
                  .addObject()
                  .put("url", host)
                  .put("description", real ? "Real accounts" : "Paper trading"));
    }
    ObjectNode mock =
        servers
            .addObject()
            .put("url", "http://127.0.0.1:{port}")
            .put("description", "The mock of kiwoom-java on this machine");
    mock.putObject("variables").putObject("port").put("default", "8080");
    return servers;
  }

  private static ArrayNode tags(List<ReferenceOperation> operations) {
    TreeSet<String> names = new TreeSet<>();
    operations.forEach(operation -> names.add(tag(operation)));
    ArrayNode tags = NODES.arrayNode();
    names.forEach(name -> tags.addObject().put("name", name));
    return tags;
  }

  private static String tag(ReferenceOperation operation) {
    String name = operation.javaName();
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  private static ObjectNode operation(ReferenceOperation operation) {
    ObjectNode node = NODES.objectNode();
    node.put("operationId", operation.id());
    node.put("summary", operation.summary());
    node.put(
        "description",
        operation.sheet().name()
            + " ("
            + operation.id()
            + ", kiwoom."
            + operation.javaName().replace(".", "().")
            + (operation.sheet().effect() == Effect.ORDER
                ? "). An order: never send it again without looking whether it stands."
                : ")."));
    node.putArray("tags").add(tag(operation));
    node.put("x-effect", operation.sheet().effect().name());
    if (operation.sheet().effect() == Effect.TOKEN) {
      node.putArray("security");
    }
    node.set("parameters", parameters(operation));
    ObjectNode body = node.putObject("requestBody").put("required", true);
    content(operation, Section.REQUEST, operation.sheet().examples().request(), body);
    ObjectNode responses = node.putObject("responses");
    ObjectNode ok = responses.putObject("200").put("description", "The answer, or a refusal.");
    if (operation.sheet().effect() != Effect.TOKEN) {
      ObjectNode headers = ok.putObject("headers");
      headers.putObject("cont-yn").put("$ref", "#/components/headers/cont-yn");
      headers.putObject("next-key").put("$ref", "#/components/headers/next-key");
    }
    content(operation, Section.RESPONSE, operation.sheet().examples().response(), ok);
    responses.putObject("4XX").put("$ref", "#/components/responses/refused");
    responses.putObject("5XX").put("$ref", "#/components/responses/refused");
    return node;
  }

  private static ArrayNode parameters(ReferenceOperation operation) {
    ArrayNode parameters = NODES.arrayNode();
    ObjectNode id =
        parameters.addObject().put("name", "api-id").put("in", "header").put("required", true);
    id.put("description", "Tells the operations of a path apart.");
    ObjectNode schema = id.putObject("schema").put("type", "string");
    schema.putArray("enum").add(operation.id());
    schema.put("default", operation.id());
    if (operation.sheet().effect() == Effect.QUERY) {
      parameters.addObject().put("$ref", "#/components/parameters/cont-yn");
      parameters.addObject().put("$ref", "#/components/parameters/next-key");
    }
    return parameters;
  }

  private static void content(
      ReferenceOperation operation, Section section, List<JsonNode> examples, ObjectNode in) {
    ObjectNode json = in.putObject("content").putObject("application/json");
    json.putObject("schema").put("$ref", "#/components/schemas/" + schemaName(operation, section));
    if (!examples.isEmpty() && examples.get(0).isObject()) {
      json.set("example", examples.get(0));
    }
  }

  private static String schemaName(ReferenceOperation operation, Section section) {
    return operation.id() + (section == Section.REQUEST ? "_request" : "_response");
  }

  private static ObjectNode components(
      List<ReferenceOperation> operations, List<ErrorCode> errorCodes) {
    ObjectNode components = NODES.objectNode();
    components
        .putObject("securitySchemes")
        .putObject(TOKEN)
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "The token of au10001.");
    ObjectNode parameters = components.putObject("parameters");
    ObjectNode headers = components.putObject("headers");
    for (String name : List.of("cont-yn", "next-key")) {
      String text =
          name.equals("cont-yn")
              ? "Y where more pages follow; the next request repeats it."
              : "Where the next page begins; the next request repeats it.";
      parameters
          .putObject(name)
          .put("name", name)
          .put("in", "header")
          .put("description", text)
          .putObject("schema")
          .put("type", "string");
      headers.putObject(name).put("description", text).putObject("schema").put("type", "string");
    }
    refusal(components, errorCodes);
    ObjectNode schemas = components.putObject("schemas");
    refusalSchema(schemas);
    operations.forEach(
        operation ->
            Stream.of(Section.REQUEST, Section.RESPONSE)
                .forEach(
                    section ->
                        schemas.set(
                            schemaName(operation, section), Schemas.message(operation, section))));
    return components;
  }

  private static void refusal(ObjectNode components, List<ErrorCode> errorCodes) {
    StringBuilder text = new StringBuilder("Refused. The code stands in brackets in return_msg.");
    errorCodes.forEach(code -> text.append(' ').append(code.code()).append(';'));
    ObjectNode refused =
        components.putObject("responses").putObject("refused").put("description", text.toString());
    refused
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/refusal");
  }

  private static void refusalSchema(ObjectNode schemas) {
    ObjectNode refusal = schemas.putObject("refusal").put("type", "object");
    ObjectNode properties = refusal.putObject("properties");
    properties.putObject("return_code").put("type", "integer");
    properties.putObject("return_msg").put("type", "string");
  }
}
