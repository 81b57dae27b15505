package io.github.kiwoomjava.spec.reader;

/** Text of a source inside of a message: in quotes, on one line, not too long. */
final class Snippet {
  private static final int MOST = 60;

  private Snippet() {}

  static String of(String text) {
    StringBuilder line = new StringBuilder("\"");
    int shown = 0;
    for (int i = 0; i < text.length() && shown < MOST; shown++) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      boolean plain = point >= ' ' && Character.isDefined(point) && !isInvisible(point);
      if (plain) {
        line.appendCodePoint(point);
      } else {
        line.append(point == '\n' ? "⏎" : "\\u{%X}".formatted(point));
      }
    }
    return line.append(text.codePointCount(0, text.length()) > MOST ? "…\"" : "\"").toString();
  }

  private static boolean isInvisible(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
