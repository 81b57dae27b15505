package io.github.kiwoomjava.spec.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the {@code t} elements of a shared or inline string, but not those of phonetic runs. */
final class RichText {
  /** Excel's way to write what XML cannot hold. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final StringBuilder text = new StringBuilder();
  private boolean inside;
  private int phonetic;

  void begin() {
    text.setLength(0);
    inside = false;
    phonetic = 0;
  }

  void start(String name) {
    if (name.equals("rPh")) {
      phonetic++;
    } else if (name.equals("t")) {
      inside = phonetic == 0;
    }
  }

  void end(String name) {
    if (name.equals("rPh")) {
      phonetic--;
    } else if (name.equals("t")) {
      inside = false;
    }
  }

  void characters(char[] characters, int start, int length) {
    if (inside) {
      text.append(characters, start, length);
    }
  }

  String take() {
    return unescape(text.toString());
  }

  static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }
}
