package io.github.kiwoomjava.cli.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the JSON Schema of a tool's arguments; arguments that are not in it are refused. */
final class ToolSchema {
  private final Map<String, Object> properties = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();

  ToolSchema text(String name, String description) {
    return put(name, Map.of("type", "string", "description", description));
  }

  ToolSchema choice(String name, List<String> values, String description) {
    return put(name, Map.of("type", "string", "enum", values, "description", description));
  }

  ToolSchema number(String name, int most, String description) {
    return put(
        name, Map.of("type", "integer", "minimum", 1, "maximum", most, "description", description));
  }

  /** An object of names and values that no schema can list. */
  ToolSchema values(String name, String description) {
    return put(
        name,
        Map.of(
            "type",
            "object",
            "description",
            description,
            "additionalProperties",
            Map.of("type", List.of("string", "number", "boolean"))));
  }

  private ToolSchema put(String name, Map<String, Object> property) {
    properties.put(name, property);
    return this;
  }

  ToolSchema require(String... names) {
    required.addAll(List.of(names));
    return this;
  }

  Map<String, Object> build() {
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        List.copyOf(required),
        "additionalProperties",
        false);
  }
}
