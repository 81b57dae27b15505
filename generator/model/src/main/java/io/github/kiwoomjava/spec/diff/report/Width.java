package io.github.kiwoomjava.spec.diff.report;

/** Columns of a terminal; Hangul fills two. */
final class Width {
  private Width() {}

  static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  private static int of(int c) {
    return (c >= 0x1100 && c < 0xFFE0 && !(c >= 0x2000 && c < 0x2E80)) || c >= 0x1F300 ? 2 : 1;
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  static String cut(String text, int width) {
    StringBuilder cut = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      if (used + of(c) > width) {
        break;
      }
      used += of(c);
      cut.appendCodePoint(c);
    }
    return cut.toString();
  }
}
