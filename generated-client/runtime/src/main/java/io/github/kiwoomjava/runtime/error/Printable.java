package io.github.kiwoomjava.runtime.error;

/** Makes text from outside fit for a log or a message: on one line, and of a limited length. */
public final class Printable {
  private Printable() {}

  /**
   * A text with whatever could break out of a line, or turn its direction, written as an escape.
   *
   * @param longest how many characters of the text are kept
   */
  public static String of(String text, int longest) {
    String kept = text.length() <= longest ? text : text.substring(0, longest);
    StringBuilder out = null;
    for (int i = 0; i < kept.length(); i++) {
      char c = kept.charAt(i);
      if (isHarmless(kept, i)) {
        if (out != null) {
          out.append(c);
        }
        continue;
      }
      if (out == null) {
        out = new StringBuilder(kept.length() + 16).append(kept, 0, i);
      }
      out.append(
          switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) c);
          });
    }
    String safe = out == null ? kept : out.toString();
    return kept.length() == text.length() ? safe : safe + "…";
  }

  private static boolean isHarmless(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x7f) {
      return c >= ' ';
    }
    if (Character.isSurrogate(c)) {
      return Character.isHighSurrogate(c)
          ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
          : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
