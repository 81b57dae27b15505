package io.github.kiwoomjava.spec.reader;

/** A text and a place in it, with what the lenient parser needs to look around. */
final class JsonText {
  static final char END = '\0';

  private final String text;
  private int at;

  JsonText(String text) {
    this.text = text;
  }

  /** The character here, or {@link #END}; a NUL in the text was replaced by {@link CellText}. */
  char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : END;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  char next() {
    return text.charAt(at++);
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, at);
  }

  void skip(int characters) {
    at = Math.min(text.length(), at + characters);
  }

  void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  /** The rest of the line, without the line break; the place moves behind it. */
  String restOfLine() {
    int end = text.indexOf('\n', at);
    String rest = text.substring(at, end < 0 ? text.length() : end);
    at += rest.length();
    return rest;
  }

  /** The first character at or behind the position that is no white space, or {@link #END}. */
  char firstSolid(int position) {
    int i = position;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i < text.length() ? text.charAt(i) : END;
  }

  boolean onlySpaceUpToLineEnd() {
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (c != ' ' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  /** The line of the text, from 1. */
  int line() {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }

  String from(int start) {
    return text.substring(start, at);
  }

  String whole() {
    return text;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
  }
}
