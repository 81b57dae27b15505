package io.github.kiwoomjava.runtime.json;

import io.github.kiwoomjava.runtime.value.StockCode;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what stays text: names, keys, codes, flags. */
abstract class TextReader extends TokenReader {
  /** Most codes are of one letter; each of these texts is made once. */
  private static final String[] ONE_LETTER = new String[128];

  static {
    for (char c = 0; c < ONE_LETTER.length; c++) {
      ONE_LETTER[c] = String.valueOf(c);
    }
  }

  TextReader(byte[] json, ProblemListener problems) {
    super(json, problems);
  }

  /** A text just as it came, or null if it is blank or absent. Numbers and literals are texts. */
  public final @Nullable String readText() {
    byte[] b = json;
    int begin = pos + 1;
    if (begin < b.length && b[begin - 1] == '"') {
      int q = begin;
      while (q < b.length) {
        byte c = b[q];
        if (c < ' ' || c == '"' || c == '\\') {
          break;
        }
        q++;
      }
      if (q < b.length && b[q] == '"') {
        pos = q + 1;
        if (q == begin || (b[begin] == ' ' && isBlank(begin, q))) {
          return null;
        }
        return new String(b, begin, q - begin, StandardCharsets.ISO_8859_1);
      }
    }
    return anyText();
  }

  private static boolean isPlain(byte c) {
    return c > ' ' && c != '"' && c != '\\';
  }

  private boolean isBlank(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (json[i] != ' ') {
        return false;
      }
    }
    return true;
  }

  private @Nullable String anyText() {
    if (peek() == '"') {
      int begin = pos + 1;
      int end = closingQuote(begin);
      pos = end + 1;
      String value = Utf8.text(json, begin, end);
      return value.isBlank() ? null : value;
    }
    return token() ? tokenText() : null;
  }

  /** Any value as the JSON it came as, or null for {@code null}. */
  public final @Nullable String readRawJson() {
    byte c = peek();
    int begin = pos;
    skipValue();
    return c == 'n' ? null : new String(json, begin, pos - begin, StandardCharsets.UTF_8);
  }

  /** A stock code without padding, or null if absent or, reported, none. */
  public final @Nullable StockCode readStockCode() {
    if (!token()) {
      return null;
    }
    for (int i = from; i < to; i++) {
      if ((text[i] >= 0 && text[i] <= ' ') || text[i] == 0x7f) {
        problem("a stock code has no spaces");
        return null;
      }
    }
    return StockCode.of(tokenText());
  }

  /**
   * A code without padding, or null if absent.
   *
   * @param of makes the code of its text; takes every text
   */
  public final <T> @Nullable T readCode(Function<String, T> of) {
    byte[] b = json;
    int p = pos;
    if (p <= b.length - 3 && b[p] == '"' && b[p + 2] == '"' && isPlain(b[p + 1])) {
      pos = p + 3;
      return of.apply(ONE_LETTER[b[p + 1]]);
    }
    return token() ? of.apply(tokenText()) : null;
  }

  /**
   * A flag; null if absent or, reported, neither of the two.
   *
   * @param trueValue the text for true
   * @param falseValue the text for false; either may be empty
   */
  public final @Nullable Boolean readFlag(String trueValue, String falseValue) {
    if (!token()) {
      boolean blank = json[start] == '"' && (trueValue.isEmpty() || falseValue.isEmpty());
      return blank ? trueValue.isEmpty() : null;
    }
    String value = tokenText();
    if (value.equals(trueValue) || (bare && value.equals("true"))) {
      return true;
    }
    if (value.equals(falseValue) || (bare && value.equals("false"))) {
      return false;
    }
    problem("this is neither \"" + trueValue + "\" nor \"" + falseValue + "\"");
    return null;
  }
}
