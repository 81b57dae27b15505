package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.kiwoomjava.codegen.plan.FieldLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue's lines of an operation as one string. */
final class FieldLines {
  /** A constant in a class file has at most 65,535 bytes. */
  private static final int LONGEST_CONSTANT = 60_000;

  private FieldLines() {}

  static CodeBlock emit(List<FieldLine> fields) {
    List<CodeBlock> constants = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int bytes = 0;
    for (FieldLine field : fields) {
      String line = line(field);
      int length = line.getBytes(StandardCharsets.UTF_8).length + 1;
      if (bytes + length > LONGEST_CONSTANT) {
        constants.add(constant(lines));
        lines.clear();
        bytes = 0;
      }
      lines.add(line);
      bytes += length;
    }
    constants.add(constant(lines));
    return constants.size() == 1
        ? constants.get(0)
        : CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(constants, ", "));
  }

  private static CodeBlock constant(List<String> lines) {
    if (lines.isEmpty()) {
      return Literals.string("");
    }
    // javac takes \\u escapes apart before it looks for the white space of a text block.
    boolean plain =
        lines.stream().allMatch(line -> line.codePoints().allMatch(FieldLines::isPlain));
    if (plain) {
      return CodeBlock.of(
          "$L",
          lines.stream()
              .map(line -> Literals.textBlockLine(line) + "\n")
              .collect(Collectors.joining("", "\"\"\"\n", "\"\"\"")));
    }
    return CodeBlock.join(
        lines.stream().map(line -> Literals.string(line + "\n")).toList(), "\n+ ");
  }

  private static boolean isPlain(int c) {
    return c == '\t' || Literals.isPlain(c);
  }

  private static String line(FieldLine field) {
    Stream<String> always =
        Stream.of(
                field.section().tableName(),
                field.path(),
                field.name(),
                field.kind(),
                field.unit(),
                field.label(),
                field.codeType())
            .map(FieldLines::oneLine);
    Stream<String> details = field.details().stream().map(FieldLines::detail);
    return Stream.concat(always, details).collect(Collectors.joining("\t"));
  }

  private static String detail(FieldLine.Detail detail) {
    return detail.text().isEmpty() ? detail.name() : detail.name() + "=" + escaped(detail.text());
  }

  /** Unlike what is only shown, a detail has to come through unaltered, as in a URL. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '%' || c == '+') {
        out.append('%').append(HexFormat.of().toHexDigits((byte) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Tabs and line breaks separate in this text, so that they cannot be content. */
  private static String oneLine(String text) {
    return text.replaceAll("\\R|[\\s\\p{Cc}]+", " ").strip();
  }
}
