package io.github.kiwoomjava.runtime.json;

import io.github.kiwoomjava.runtime.error.DecodingException;
import org.jspecify.annotations.Nullable;

/** A place in a document, and the grammar of JSON around it. */
abstract class JsonCursor {
  /** Kiwoom nests three deep; a document that goes this deep is an attack or an accident. */
  static final int MOST_DEPTH = 64;

  private static final int LONGEST_NUMBER = 1000;

  final byte[] json;

  /** The next byte to read. */
  int pos;

  private int depth;

  /** The last escape that was seen, so that names without any need no second look. */
  private int lastEscape = -1;

  private @Nullable PathFinder paths;

  JsonCursor(byte[] json) {
    this.json = json;
    if (json.length >= 3
        && json[0] == (byte) 0xef
        && json[1] == (byte) 0xbb
        && json[2] == (byte) 0xbf) {
      pos = 3; // a byte order mark
    }
  }

  final int depth() {
    return depth;
  }

  final void enter(int at) {
    if (++depth > MOST_DEPTH) {
      throw broken("more than " + MOST_DEPTH + " levels of nesting", at);
    }
  }

  final void leave() {
    depth--;
  }

  /** The first byte that is no white space, from an index on. */
  final int solid(int from) {
    byte[] b = json;
    int p = from;
    while (p < b.length) {
      byte c = b[p];
      if (c > ' ' || (c != ' ' && c != '\n' && c != '\r' && c != '\t')) {
        return p;
      }
      p++;
    }
    throw broken("the document ends too early", p);
  }

  /** Moves to the value under the cursor and says how it begins. */
  final byte peek() {
    int p = pos;
    if (p >= json.length || json[p] <= ' ') {
      p = solid(p);
      pos = p;
    }
    return json[p];
  }

  /**
   * The closing quote of a string.
   *
   * @param from the byte after the opening quote
   */
  final int closingQuote(int from) {
    byte[] b = json;
    int p = from;
    while (p < b.length) {
      byte c = b[p];
      if (c >= ' ' && c != '"' && c != '\\') {
        p++;
      } else if (c == '"') {
        return p;
      } else {
        p = special(p);
      }
    }
    throw broken("the document ends within a string", p);
  }

  /** The end of an escape or of a character of several bytes. */
  private int special(int at) {
    int end;
    if (json[at] == '\\') {
      lastEscape = at;
      end = Utf8.endOfEscape(json, at);
    } else {
      end = Utf8.endOfCharacter(json, at);
    }
    if (end < 0) {
      throw broken(Utf8.fault(json, at), at);
    }
    return end;
  }

  /** The end of a number. */
  final int numberEnd(int from) {
    int p = from;
    if (byteAt(p) == '-') {
      p++;
    }
    int integer = p;
    p = digits(p);
    if (json[integer] == '0' && p > integer + 1) {
      throw broken("a number must not begin with 0", from);
    }
    if (p < json.length && json[p] == '.') {
      p = digits(p + 1);
    }
    if (p < json.length && (json[p] | 0x20) == 'e') {
      p++;
      byte sign = byteAt(p);
      p = digits(sign == '+' || sign == '-' ? p + 1 : p);
    }
    if (p - from > LONGEST_NUMBER) {
      throw broken("a number of more than " + LONGEST_NUMBER + " characters", from);
    }
    return p;
  }

  private int digits(int from) {
    int p = from;
    while (p < json.length && json[p] >= '0' && json[p] <= '9') {
      p++;
    }
    if (p == from) {
      throw broken(p < json.length ? "a digit is missing" : "the document ends in a number", p);
    }
    return p;
  }

  /** The end of {@code true}, {@code false} or {@code null}. */
  final int literalEnd(int from) {
    String literal =
        switch (json[from]) {
          case 't' -> "true";
          case 'f' -> "false";
          case 'n' -> "null";
          default -> throw broken("a value is missing", from);
        };
    for (int i = 0; i < literal.length(); i++) {
      if (byteAt(from + i) != literal.charAt(i)) {
        throw broken("this is not " + literal, from);
      }
    }
    return from + literal.length();
  }

  /** The end of a value that is no container. */
  final int scalarEnd(int from) {
    byte c = json[from];
    if (c == '"') {
      return closingQuote(from + 1) + 1;
    }
    return c == '-' || (c >= '0' && c <= '9') ? numberEnd(from) : literalEnd(from);
  }

  /** Skips a name and its colon. */
  final int nameEnd(int from) {
    int p = solid(from);
    if (json[p] != '"') {
      throw broken("a name is missing", p);
    }
    return colonEnd(nameQuote(p + 1) + 1);
  }

  /** The closing quote of a name. Half a surrogate pair is let pass in a text, but not here. */
  final int nameQuote(int from) {
    int end = closingQuote(from);
    if (lastEscape >= from && Utf8.hasLoneSurrogate(Utf8.text(json, from, end))) {
      throw broken("half a surrogate pair in a name", from);
    }
    return end;
  }

  final int colonEnd(int from) {
    int p = solid(from);
    if (json[p] != ':') {
      throw broken("a colon is missing", p);
    }
    return p + 1;
  }

  private byte byteAt(int p) {
    if (p >= json.length) {
      throw broken("the document ends too early", p);
    }
    return json[p];
  }

  /** Where a byte stands, for messages. Found by reading again, so that reading costs nothing. */
  final String pathAt(int offset) {
    PathFinder finder = paths;
    if (finder == null) {
      finder = new PathFinder(json);
      paths = finder;
    }
    return finder.pathAt(offset);
  }

  final DecodingException broken(String reason, int at) {
    return new DecodingException(reason, at, pathAt(at), Excerpt.around(json, at));
  }
}
