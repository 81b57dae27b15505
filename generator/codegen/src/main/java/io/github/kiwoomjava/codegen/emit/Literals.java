package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes text from a sheet as Java source that can mean nothing else. */
final class Literals {
  private static final int LINE = 80;

  private Literals() {}

  /** A string literal. */
  static CodeBlock string(String text) {
    return CodeBlock.of("$L", "\"" + escaped(text, false) + "\"");
  }

  /** One string of words with blanks between them, on as many lines as it needs. */
  static CodeBlock words(List<String> words) {
    List<CodeBlock> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      line.append(words.get(i)).append(i == words.size() - 1 ? "" : " ");
      if (i == words.size() - 1 || line.length() + words.get(i + 1).length() > LINE) {
        lines.add(string(line.toString()));
        line.setLength(0);
      }
    }
    return CodeBlock.join(lines, "\n+ ");
  }

  /** A line inside a text block, whose own white space stays. */
  static String textBlockLine(String text) {
    return escaped(text, true);
  }

  private static String escaped(String text, boolean textBlock) {
    // javac of Java 17 misreads a backslash between escapes of lone surrogates, so that where there
    // are such escapes a backslash is written as an octal one.
    boolean plain = text.codePoints().allMatch(c -> c < 0x100 || isPlain(c));
    StringBuilder out = new StringBuilder(text.length() + 16);
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append(plain ? "\\\\" : "\\134");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case ' ' -> out.append(textBlock && (i == 1 || i == text.length()) ? "\\s" : " ");
        default -> {
          if (isPlain(c)) {
            out.appendCodePoint(c);
          } else {
            appendUnicode(out, c);
          }
        }
      }
    }
    return out.toString();
  }

  /** Whether a reader sees what is there: no control, no direction mark, no lone surrogate. */
  static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  private static void appendUnicode(StringBuilder out, int c) {
    for (char unit : Character.toChars(c)) {
      // A line feed as \\u000a would end the literal; octal escapes cannot.
      if (unit < 0x100) {
        out.append('\\').append(octal(unit));
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
      }
    }
  }

  private static String octal(char unit) {
    return String.format(Locale.ROOT, "%03o", (int) unit);
  }
}
