package io.github.kiwoomjava.cli.show;

/** How many columns of a terminal a text takes: Hangul and its like take two. */
final class DisplayWidth {
  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The text without what would go beyond a width, marked by an ellipsis. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int used = 1;
    for (int point : text.codePoints().toArray()) {
      used += of(point);
      if (used > width) {
        break;
      }
      cut.appendCodePoint(point);
    }
    return cut.append('…').toString();
  }

  private static int of(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  private static boolean isWide(int point) {
    if (point >= 0xff61 && point <= 0xffdc) {
      return false; // half-width forms
    }
    return switch (Character.UnicodeScript.of(point)) {
      case HANGUL, HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
      default ->
          (point >= 0x3000 && point <= 0x303e)
              || (point >= 0xff01 && point <= 0xff60)
              || (point >= 0xffe0 && point <= 0xffe6)
              || (point >= 0x1f300 && point <= 0x1faff);
    };
  }
}
