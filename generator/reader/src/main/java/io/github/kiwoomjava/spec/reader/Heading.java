package io.github.kiwoomjava.spec.reader;

import java.util.Locale;

/** Compares headings as people do: case and white space do not count. */
final class Heading {
  private Heading() {}

  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
        .forEach(key::appendCodePoint);
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
