package io.github.kiwoomjava.benchmarks.peergen;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a decoder on Jackson's streaming parser for each object. It expects the sheet's order, as
 * ours does, and keeps its methods small enough for HotSpot.
 */
final class StreamingWriter {
  /** Above this, a switch is cut in pieces: HotSpot compiles no method of more than 8,000 bytes. */
  private static final int MOST_CASES = 60;

  private static final String HEAD =
      """
      package %s;

      import com.fasterxml.jackson.core.JsonParser;
      import com.fasterxml.jackson.core.JsonToken;
      import io.github.kiwoomjava.benchmarks.decode.CharValues;
      import io.github.kiwoomjava.benchmarks.decode.FieldIndex;
      import io.github.kiwoomjava.client.code.*;
      import io.github.kiwoomjava.runtime.value.Price;
      import io.github.kiwoomjava.runtime.value.StockCode;
      import java.io.IOException;
      import java.math.BigDecimal;
      import java.time.LocalDate;
      import java.time.LocalTime;
      import java.util.ArrayList;
      import java.util.List;

      """;

  private static final String LOOP =
      """
          int next = 0;
          for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            int index = FIELDS.index(name, next);
            in.nextToken();
            next = index + 1;
      """;

  private static final String READ =
      """
        public static %1$s read(JsonParser in) throws IOException {
          if (in.currentToken() != JsonToken.START_OBJECT) {
            in.skipChildren();
            return null;
          }
      """;

  private StreamingWriter() {}

  static String source(Node node, String packageName) {
    boolean draft = node.children().size() > MOST_CASES;
    StringBuilder out = new StringBuilder(HEAD.formatted(packageName));
    out.append("public final class %sStreaming {\n".formatted(node.typeName()));
    out.append(
        node.children().stream()
            .map(field -> '"' + field.element() + '"')
            .collect(
                Collectors.joining(
                    ", ", "  private static final FieldIndex FIELDS = FieldIndex.of(", ");\n\n")));
    if (draft) {
      out.append(variables(node, "  private "));
    }
    out.append("  private %sStreaming() {}\n\n".formatted(node.typeName()));
    out.append(READ.formatted(node.typeName()));
    out.append(draft ? intoDraft(node) : intoLocals(node));
    return out.append("}\n").toString();
  }

  private static String intoLocals(Node node) {
    return variables(node, "    ")
        + LOOP
        + cases(node.children(), 0, "      ")
        + "    }\n"
        + construction(node, "");
  }

  private static String intoDraft(Node node) {
    StringBuilder out = new StringBuilder();
    out.append("    %1$sStreaming draft = new %1$sStreaming();\n".formatted(node.typeName()));
    out.append(LOOP);
    StringBuilder setters = new StringBuilder();
    List<Node> fields = node.children();
    for (int from = 0; from < fields.size(); from += MOST_CASES) {
      int to = Math.min(fields.size(), from + MOST_CASES);
      out.append(
          "      if (index >= %1$d && index < %2$d) {\n        draft.set%1$d(index, in);\n      }\n"
              .formatted(from, to));
      setters.append(
          "\n  private void set%d(int index, JsonParser in) throws IOException {\n".formatted(from));
      setters.append(cases(fields.subList(from, to), from, "    ")).append("  }\n");
    }
    out.append("      if (index < 0) {\n        in.skipChildren();\n      }\n    }\n");
    return out.append(construction(node, "draft.")).append(setters).toString();
  }

  private static String construction(Node node, String prefix) {
    return node.children().stream()
        .map(field -> prefix + variable(field))
        .collect(
            Collectors.joining(
                ", ", "    return new %s(".formatted(node.typeName()), ");\n  }\n"));
  }

  /** Locals, or the members of a draft. */
  private static String variables(Node node, String indent) {
    return node.children().stream()
        .map(field -> indent + field.javaType() + " " + variable(field) + init(field) + ";\n")
        .collect(Collectors.joining());
  }

  /** Not the name of a local that is there anyway. */
  private static String variable(Node field) {
    return "its_" + field.member();
  }

  private static String init(Node field) {
    return field.isContainer() && field.isList() ? " = List.of()" : " = null";
  }

  private static String cases(List<Node> fields, int first, String indent) {
    StringBuilder out = new StringBuilder(indent + "switch (index) {\n");
    for (int i = 0; i < fields.size(); i++) {
      Node field = fields.get(i);
      out.append("%s  case %d -> %s = %s;\n".formatted(indent, first + i, variable(field), read(field)));
    }
    return out.append(indent + "  default -> in.skipChildren();\n" + indent + "}\n").toString();
  }

  private static String read(Node field) {
    if (field.isContainer()) {
      return field.isList()
          ? "CharValues.list(in, %sStreaming::read)".formatted(field.typeName())
          : "%sStreaming.read(in)".formatted(field.typeName());
    }
    return field.isCode()
        ? "CharValues.code(in, %s::of)".formatted(field.javaType())
        : "CharValues.%s(in)".formatted(field.reader());
  }
}
