package io.github.kiwoomjava.spec.reader;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A description from which facts are cut out one after the other; the rest is the remark. */
final class Prose {
  private final String whole;
  private String text;

  Prose(String text) {
    this.whole = text;
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Cuts the first match out and returns it, or null if there is none. */
  @Nullable MatchResult take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    MatchResult found = matcher.toMatchResult();
    cut(found.start(), found.end());
    return found;
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(text).find();
  }

  void cut(int start, int end) {
    String before = text.substring(0, start).stripTrailing();
    String after = text.substring(end).stripLeading();
    // What stood on two sides of a fact does not become one word.
    text = before.isEmpty() || after.isEmpty() ? before + after : before + " " + after;
  }

  /** What no fact took, without separators that lost their neighbours; null if nothing is left. */
  @Nullable String rest() {
    if (text.equals(whole)) {
      return whole.isEmpty() ? null : whole;
    }
    String rest =
        text.replaceAll("[ \\t]+\\n", "\n")
            .replaceAll("\\(\\s*\\)", "")
            .replaceAll(",\\s*,", ",")
            .replaceAll("^[\\s,;:./※]+", "")
            .replaceAll("[\\s,;※]+$", "");
    return rest.isEmpty() ? null : rest;
  }
}
