package io.github.kiwoomjava.docs.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.docs.Reference;

/**
 * The variables of the collection. They point to the mock on this machine; paper trading and the
 * real server are there, switched off.
 */
final class PostmanEnvironment implements Export {
  @Override
  public JsonNode write(Reference reference) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("name", "Kiwoom");
    ArrayNode values = root.putArray("values");
    value(values, "base", "http://127.0.0.1:8080", "default", true);
    reference.operations().stream()
        .map(operation -> operation.sheet().hosts())
        .filter(hosts -> hosts.mock() != null && hosts.real() != null)
        .findFirst()
        .ifPresent(
            hosts -> {
              value(values, "base", String.valueOf(hosts.mock()), "default", false);
              value(values, "base", String.valueOf(hosts.real()), "default", false);
            });
    value(values, "appkey", "an-app-key", "secret", true);
    value(values, "secretkey", "a-secret-key", "secret", true);
    value(values, "token", "", "secret", true);
    return root;
  }

  private static void value(
      ArrayNode values, String key, String value, String type, boolean enabled) {
    values
        .addObject()
        .put("key", key)
        .put("value", value)
        .put("type", type)
        .put("enabled", enabled);
  }
}
