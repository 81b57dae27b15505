package io.github.kiwoomjava.runtime.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds a member of an object without reading it. It only skips: whether the JSON is good is found
 * out when it is read.
 */
final class LookAhead {
  private static final int NOT_FOUND = -1;

  private final byte[] json;

  LookAhead(byte[] json) {
    this.json = json;
  }

  /** The text of a member without escapes, or null if there is none or it is no string. */
  @Nullable String text(int at, String name) {
    int p = solid(at);
    if (byteAt(p) != '{') {
      return null;
    }
    do {
      int from = solid(p + 1);
      if (byteAt(from) != '"') {
        return null;
      }
      int to = closingQuote(from + 1);
      int value = to < 0 ? NOT_FOUND : colon(to + 1);
      if (value < 0) {
        return null;
      }
      if (is(name, from + 1, to)) {
        return string(value);
      }
      p = end(value);
      p = p < 0 ? p : solid(p);
    } while (byteAt(p) == ',');
    return null;
  }

  private @Nullable String string(int at) {
    if (byteAt(at) != '"') {
      return null;
    }
    int to = closingQuote(at + 1);
    return to < 0 ? null : new String(json, at + 1, to - at - 1, StandardCharsets.UTF_8);
  }

  private boolean is(String name, int from, int to) {
    if (to - from != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (json[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the value begins after a colon. */
  private int colon(int at) {
    int p = solid(at);
    return byteAt(p) == ':' ? solid(p + 1) : NOT_FOUND;
  }

  private int end(int value) {
    byte c = byteAt(value);
    if (c == '"') {
      int quote = closingQuote(value + 1);
      return quote < 0 ? quote : quote + 1;
    }
    return c == '{' || c == '[' ? containerEnd(value) : scalarEnd(value);
  }

  private int containerEnd(int at) {
    byte[] b = json;
    int depth = 0;
    for (int p = at; p < b.length; p++) {
      byte c = b[p];
      if (c == '"') {
        p = closingQuote(p + 1);
        if (p < 0) {
          return NOT_FOUND;
        }
      } else if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return p + 1;
      }
    }
    return NOT_FOUND;
  }

  private int scalarEnd(int at) {
    int p = at;
    while (p < json.length && json[p] != ',' && json[p] != '}' && json[p] != ']') {
      p++;
    }
    return p == at ? NOT_FOUND : p;
  }

  private int closingQuote(int from) {
    byte[] b = json;
    for (int p = from; p < b.length; p++) {
      byte c = b[p];
      if (c == '"') {
        return p;
      }
      if (c == '\\') {
        p++;
      }
    }
    return NOT_FOUND;
  }

  private int solid(int from) {
    int p = from;
    while (p < json.length && json[p] <= ' ' && json[p] >= 0) {
      p++;
    }
    return p;
  }

  private byte byteAt(int p) {
    return p >= 0 && p < json.length ? json[p] : 0;
  }
}
