package io.github.kiwoomjava.runtime.json;

import io.github.kiwoomjava.runtime.error.Printable;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Pieces of a document that may be printed. */
final class Excerpt {
  private static final int BEFORE = 40;
  private static final int AFTER = 20;
  private static final int LONGEST = 80;
  private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

  /** Tokens and account numbers; the shape stays to be seen. */
  private static final Pattern SECRET =
      Pattern.compile("(?=[A-Za-z_+/=.~-]*[0-9])[A-Za-z0-9_+/=.~-]{16,}|[0-9]{8,}");

  private Excerpt() {}

  /** The bytes around an offset, secrets masked. */
  static String around(byte[] json, int offset) {
    int from = Math.max(0, offset - BEFORE);
    int to = Math.min(json.length, offset + AFTER);
    return SECRET.matcher(plain(json, from, to)).replaceAll(m -> "#".repeat(m.group().length()));
  }

  /** The beginning of a value, secrets masked. */
  static String masked(byte[] json, int from, int to) {
    return SECRET.matcher(of(json, from, to)).replaceAll(m -> "#".repeat(m.group().length()));
  }

  /** The beginning of a value that is known to be no secret. */
  static String of(byte[] json, int from, int to) {
    boolean whole = to - from <= LONGEST;
    return plain(json, from, whole ? to : from + LONGEST) + (whole ? "" : "…");
  }

  private static String plain(byte[] json, int from, int to) {
    String text = new String(json, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    String line = hasControls(json, from, to) ? UNPRINTABLE.matcher(text).replaceAll(".") : text;
    return Printable.of(line, line.length());
  }

  private static boolean hasControls(byte[] json, int from, int to) {
    for (int i = from; i < to; i++) {
      if (json[i] == 0x7f || (json[i] >= 0 && json[i] < ' ')) {
        return true;
      }
    }
    return false;
  }
}
