package io.github.kiwoomjava.benchmarks.peergen;

import java.util.stream.Collectors;

/** Writes what clients written by hand do: parse into Jackson's tree, then ask for each value. */
final class TreeWriter {
  private static final String HEAD =
      """
      package %s;

      import com.fasterxml.jackson.databind.JsonNode;
      import io.github.kiwoomjava.benchmarks.decode.TreeValues;
      import io.github.kiwoomjava.client.code.*;

      public final class %2$sTree {
        private %2$sTree() {}

        public static %2$s read(JsonNode node) {
          return node.isObject()
              ? new %2$s(
      """;

  private TreeWriter() {}

  static String source(Node node, String packageName) {
    return HEAD.formatted(packageName, node.typeName())
        + node.children().stream()
            .map(field -> "            " + read(field))
            .collect(Collectors.joining(",\n"))
        + ")\n        : null;\n  }\n}\n";
  }

  private static String read(Node field) {
    String child = "node.path(\"" + field.element() + "\")";
    if (field.isContainer()) {
      return field.isList()
          ? "TreeValues.list(%s, %sTree::read)".formatted(child, field.typeName())
          : "%sTree.read(%s)".formatted(field.typeName(), child);
    }
    return field.isCode()
        ? "TreeValues.code(%s, %s::of)".formatted(child, field.javaType())
        : "TreeValues.%s(%s)".formatted(field.reader(), child);
  }
}
