package io.github.kiwoomjava.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Random documents, well-formed but written in every way that JSON allows. */
final class RandomJson {
  private static final String[] PIECES = {
    "005930",
    "삼성전자",
    "+95.20",
    "--335",
    "-00000000004900",
    " ",
    "\\u0031\\u0032",
    "\\n\\t\\\"",
    "\\/",
    "😀",
    "\\ud83d\\ude00",
    "\\ud800",
    "é",
    "2  ",
    "",
    "00000000",
    "A\\\\B",
    "\u007f",
    "{[,]}"
  };
  private static final String[] BARE = {
    "0",
    "-0",
    "1",
    "-12.50",
    "1e5",
    "2E-3",
    "0.0",
    "123456789012345678901234",
    "true",
    "false",
    "null"
  };

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private RandomJson(Random random) {
    this.random = random;
  }

  static byte[] document(Random random) {
    RandomJson json = new RandomJson(random);
    json.space();
    json.object(0);
    json.space();
    return json.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void value(int depth) {
    space();
    int kind = random.nextInt(depth > 4 ? 7 : 10);
    if (kind < 5) {
      string();
    } else if (kind < 7) {
      out.append(BARE[random.nextInt(BARE.length)]);
    } else if (kind < 9) {
      object(depth);
    } else {
      array(depth);
    }
    space();
  }

  private void object(int depth) {
    out.append('{');
    space();
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "" : ",");
      space();
      name();
      space();
      out.append(':');
      value(depth + 1);
    }
    out.append('}');
  }

  private void array(int depth) {
    out.append('[');
    space();
    int size = random.nextInt(5);
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "" : ",");
      value(depth + 1);
    }
    out.append(']');
  }

  private void name() {
    String name =
        random.nextInt(5) == 0
            ? "unknown" + random.nextInt(3)
            : Trees.NAMES[random.nextInt(Trees.NAMES.length)];
    String escaped = name.replace("\"", "\\\"");
    if (random.nextInt(8) == 0) {
      escaped = "\\u%04x".formatted((int) name.charAt(0)) + escaped.substring(1);
    }
    out.append('"').append(escaped).append('"');
  }

  private void string() {
    out.append('"');
    int pieces = random.nextInt(4);
    for (int i = 0; i < pieces; i++) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    out.append('"');
  }

  private void space() {
    if (random.nextInt(4) == 0) {
      out.append(" \t\r\n ".charAt(random.nextInt(5)));
    }
  }
}
