package io.github.kiwoomjava.runtime.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Skips values, and takes single values apart for the readers of numbers, dates and the like. */
abstract class TokenReader extends JsonCursor {
  private final ProblemListener problems;

  /** The table of the object last begun, for the operation's id. */
  @Nullable FieldTable table;

  /**
   * The bytes that {@link #token()} found, trimmed: those of the document, or an unescaped copy.
   */
  byte[] text;

  int from;
  int to;

  /** Whether the token is a JSON number or literal and no string. */
  boolean bare;

  /** Where the token begins in the document. */
  int start;

  TokenReader(byte[] json, ProblemListener problems) {
    super(json);
    this.problems = problems;
    this.text = json;
  }

  /** Skips the value under the cursor, whatever it is, checking its grammar. */
  public final void skipValue() {
    int base = depth();
    long objects = 0; // a bit for each level, so that brackets are matched without a stack
    int p = pos;
    while (true) {
      p = solid(p);
      byte c = json[p];
      if (c == '{' || c == '[') {
        enter(p);
        objects = objects << 1 | (c == '{' ? 1 : 0);
        int inner = solid(p + 1);
        if (json[inner] != c + 2) {
          p = c == '{' ? nameEnd(inner) : inner;
          continue;
        }
        p = inner; // an empty container: its end is handled below
      } else {
        p = scalarEnd(p);
      }
      while (depth() > base) {
        p = solid(p);
        byte after = json[p];
        p++;
        if (after == ',') {
          p = (objects & 1) != 0 ? nameEnd(p) : p;
          break;
        }
        if (after != ((objects & 1) != 0 ? '}' : ']')) {
          throw broken((objects & 1) != 0 ? "no , or } here" : "no , or ] here", p - 1);
        }
        leave();
        objects >>>= 1;
      }
      if (depth() == base) {
        pos = p;
        return;
      }
    }
  }

  /**
   * Reads a single value.
   *
   * @return whether it has a text that is not blank; if not, it is absent
   */
  final boolean token() {
    byte first = peek();
    start = pos;
    if (first == '{' || first == '[') {
      unexpected("a single value was expected");
      return false;
    }
    int end = scalarEnd(pos);
    pos = end;
    text = json;
    bare = first != '"';
    from = bare ? start : start + 1;
    to = bare ? end : end - 1;
    if (first == 'n') {
      return false;
    }
    if (!bare) {
      unescape();
      trim();
    }
    return from < to;
  }

  private void unescape() {
    for (int i = from; i < to; i++) {
      if (text[i] == '\\') {
        text = Utf8.text(text, from, to).getBytes(StandardCharsets.UTF_8);
        from = 0;
        to = text.length;
        return;
      }
    }
  }

  private void trim() {
    while (from < to && text[from] >= 0 && text[from] <= ' ') {
      from++;
    }
    while (from < to && text[to - 1] >= 0 && text[to - 1] <= ' ') {
      to--;
    }
  }

  /** The token as text. */
  final String tokenText() {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  /** Skips a container or value of the wrong kind and reports it. */
  final void unexpected(String expected) {
    int begin = pos;
    String found =
        switch (json[begin]) {
          case '{' -> "an object";
          case '[' -> "a list";
          default -> "a single value";
        };
    skipValue();
    String raw = Excerpt.masked(json, begin, pos);
    report(begin, raw, expected + ", this is " + found);
  }

  /** Reports the token. */
  final void problem(String reason) {
    report(start, Excerpt.of(json, start, pos), reason);
  }

  /** Reports the token, of which nothing is lost. */
  final void note(String what) {
    String operation = table == null ? "" : table.operation();
    problems.note(operation, pathAt(start), Excerpt.of(json, start, pos), what);
  }

  private void report(int at, String raw, String reason) {
    String operation = table == null ? "" : table.operation();
    problems.problem(operation, pathAt(at), raw, reason);
  }
}
