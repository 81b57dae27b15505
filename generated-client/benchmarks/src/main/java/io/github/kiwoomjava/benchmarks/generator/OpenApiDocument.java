package io.github.kiwoomjava.benchmarks.generator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The same operations as an OpenAPI document, for generators that start from one: all elements,
 * labels and headers. Paths get the API id, since OpenAPI cannot tell operations apart by a header.
 */
final class OpenApiDocument {
  private final ObjectNode root = new ObjectMapper().createObjectNode();
  private final ObjectNode paths;
  private final ObjectNode schemas;
  private final Set<String> names = new HashSet<>();

  private OpenApiDocument() {
    root.put("openapi", "3.0.3");
    root.putObject("info").put("title", "Kiwoom").put("version", "1");
    root.putArray("servers").addObject().put("url", "https://api.kiwoom.com");
    paths = root.putObject("paths");
    schemas = root.putObject("components").putObject("schemas");
  }

  static void write(ApiSpec spec, Path file) throws IOException {
    OpenApiDocument document = new OpenApiDocument();
    spec.operations().forEach(document::add);
    Files.write(file, new ObjectMapper().writeValueAsBytes(document.root));
  }

  private void add(Operation operation) {
    String name = "Api" + operation.id();
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      name += "Other"; // 0g and 0G would be one file to it
    }
    ObjectNode post = paths.putObject(operation.path() + "/" + operation.id()).putObject("post");
    post.put("operationId", "call" + operation.id());
    post.put("summary", operation.name());
    List<String> menu = operation.menu();
    post.putArray("tags")
        .add(
            menu.isEmpty() ? "other" : String.join(" ", menu.subList(0, Math.min(2, menu.size()))));
    ArrayNode parameters = post.putArray("parameters");
    for (Field header : operation.request().headers()) {
      ObjectNode parameter = parameters.addObject();
      parameter.put("name", header.element()).put("in", "header");
      parameter.put("required", header.requirement() == Requirement.REQUIRED);
      parameter.putObject("schema").put("type", "string");
    }
    ObjectNode body = post.putObject("requestBody").put("required", true);
    refer(body, name + "Request");
    ObjectNode ok = post.putObject("responses").putObject("200").put("description", "answer");
    refer(ok, name + "Response");
    schema(name + "Request", operation.request());
    schema(name + "Response", operation.response());
  }

  private static void refer(ObjectNode node, String schema) {
    node.putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/" + schema);
  }

  private void schema(String name, Message message) {
    ObjectNode schema = schemas.putObject(name).put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (Body body : message.bodies()) {
      addFields(name, properties, body.fields());
    }
  }

  private void addFields(String owner, ObjectNode properties, List<Field> fields) {
    Set<String> members = new HashSet<>();
    for (Field field : fields) {
      String member = field.element().replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
      if (!members.add(member)) {
        continue; // two members of one name are beyond it
      }
      ObjectNode property = properties.putObject(field.element());
      if (field.children().isEmpty()) {
        property.put("type", "string").put("description", field.label());
        continue;
      }
      String row = owner + "_" + field.element();
      addFields(
          row,
          schemas.putObject(row).put("type", "object").putObject("properties"),
          field.children());
      property.put("type", "array").put("description", field.label());
      property.putObject("items").put("$ref", "#/components/schemas/" + row);
    }
  }
}
