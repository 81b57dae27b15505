package io.github.kiwoomjava.spec.reader;

/** Text inside of a cell of a GitHub table, so that reading it gives every character back. */
final class Markdown {
  private static final String SPECIAL = "\\|`*[]<~";

  private Markdown() {}

  static String cell(String text) {
    int first = 0;
    while (first < text.length() && isSpace(text.charAt(first))) {
      first++;
    }
    int last = text.length();
    while (last > first && isSpace(text.charAt(last - 1))) {
      last--;
    }
    StringBuilder cell = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean edge = i < first || i >= last;
      if (c == '\n') {
        cell.append("<br>");
      } else if (c == '\t' || (edge && isSpace(c))) {
        cell.append("&#").append((int) c).append(';');
      } else {
        if (needsEscape(text, i)) {
          cell.append('\\');
        }
        cell.append(c);
      }
    }
    return cell.toString();
  }

  private static boolean needsEscape(String text, int i) {
    char c = text.charAt(i);
    if (c == '&') {
      return i + 1 < text.length() && (text.charAt(i + 1) == '#' || isWord(text, i + 1));
    }
    // An underscore between letters is plain; at the edge of a word it would begin emphasis.
    return SPECIAL.indexOf(c) >= 0 || (c == '_' && !(isWord(text, i - 1) && isWord(text, i + 1)));
  }

  private static boolean isWord(String text, int i) {
    return i >= 0
        && i < text.length()
        && (text.charAt(i) == '_' || Character.isLetterOrDigit(text.charAt(i)));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
