package io.github.kiwoomjava.spec.reader;

import java.util.ArrayList;
import java.util.List;

/** A menu as one text: entries joined by {@code >}, in quotes where they hold one. */
final class MenuText {
  private MenuText() {}

  static List<String> split(String text) {
    List<String> entries = new ArrayList<>();
    StringBuilder entry = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && (quoted || entry.toString().isBlank())) {
        quoted = !quoted;
        entry.append(c);
      } else if (c == '\\' && quoted && i + 1 < text.length()) {
        entry.append(c).append(text.charAt(++i));
      } else if (c == '>' && !quoted) {
        entries.add(entry.toString());
        entry.setLength(0);
      } else {
        entry.append(c);
      }
    }
    entries.add(entry.toString());
    return entries.stream()
        .map(String::strip)
        .filter(text1 -> !text1.isEmpty())
        .map(MenuText::unquote)
        .toList();
  }

  static String join(List<String> entries) {
    return String.join(
        " > ",
        entries.stream()
            .map(entry -> entry.contains(">") ? quoteAlways(entry) : FactSyntax.quote(entry))
            .toList());
  }

  private static String quoteAlways(String entry) {
    String quoted = FactSyntax.quote(entry + ",");
    return quoted.substring(0, quoted.length() - 2) + '"';
  }

  private static String unquote(String entry) {
    try {
      return FactSyntax.unquote(entry);
    } catch (IllegalArgumentException notQuoted) {
      return entry;
    }
  }
}
