package io.github.kiwoomjava.codegen.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The one place where text from sheets becomes part of a comment. */
final class DocText {
  private static final int LONGEST = 160;
  private static final Pattern SIMPLE_CODE = Pattern.compile("[A-Za-z0-9_.:/-]+");

  private DocText() {}

  /**
   * The text as Javadoc that shows just this text: one line, no tags, no HTML, no end of comment,
   * no Unicode escape, nothing invisible; what is longer than a label is cut.
   */
  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    boolean space = false;
    int length = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!Literals.isPlain(c) || c == ' ') {
        space = out.length() > 0;
        continue;
      }
      if (++length > LONGEST) {
        return out.append('…').toString();
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      append(out, c);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '@' -> out.append("&#64;");
      case '{' -> out.append("&#123;");
      case '}' -> out.append("&#125;");
      case '\\' -> out.append("&#92;");
      case '/' -> out.append(endsWith(out, '*') ? "&#47;" : "/");
      case '*' -> out.append(endsWith(out, '/') ? "&#42;" : "*");
      default -> out.appendCodePoint(c);
    }
  }

  private static boolean endsWith(StringBuilder out, char c) {
    return out.length() > 0 && out.charAt(out.length() - 1) == c;
  }

  /** The text in a Javadoc code tag. */
  static String code(String text) {
    return SIMPLE_CODE.matcher(text).matches() && text.length() <= LONGEST
        ? "{@code " + text + "}"
        : "<code>" + escape(text) + "</code>";
  }

  /**
   * The text broken into lines of a width; code tags are never broken.
   *
   * @param used what stands before the text on its first line
   * @param indent what stands before it on the others
   */
  static String wrap(String text, int width, int used, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int room = width - used;
    for (String word : text.replace("{@code ", "{@code\0").split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > room) {
        room = width;
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent);
      } else if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return String.join("\n", lines).replace('\0', ' ');
  }
}
