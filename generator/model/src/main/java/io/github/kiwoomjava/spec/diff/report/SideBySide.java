package io.github.kiwoomjava.spec.diff.report;

import static io.github.kiwoomjava.spec.diff.report.Html.escape;

import org.jspecify.annotations.Nullable;

/**
 * Two texts as HTML, with what is different between their common beginning and end marked.
 *
 * @param old empty where there is none
 * @param now empty where there is none
 */
record SideBySide(String old, String now) {
  static SideBySide of(@Nullable String old, @Nullable String now) {
    if (old == null || now == null) {
      return new SideBySide(escape(old), escape(now));
    }
    int[] before = old.codePoints().toArray();
    int[] after = now.codePoints().toArray();
    int start = 0;
    int shorter = Math.min(before.length, after.length);
    while (start < shorter && before[start] == after[start]) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before[before.length - 1 - end] == after[after.length - 1 - end]) {
      end++;
    }
    while (start > 0 && (splitsWord(before, start) || splitsWord(after, start))) {
      start--;
    }
    while (end > 0
        && (splitsWord(before, before.length - end) || splitsWord(after, after.length - end))) {
      end--;
    }
    return new SideBySide(marked(before, start, end, "del"), marked(after, start, end, "ins"));
  }

  private static boolean splitsWord(int[] text, int at) {
    return at > 0
        && at < text.length
        && Character.isLetterOrDigit(text[at - 1])
        && Character.isLetterOrDigit(text[at]);
  }

  private static String marked(int[] text, int start, int end, String tag) {
    int middle = text.length - start - end;
    String changed = escape(new String(text, start, middle));
    return escape(new String(text, 0, start))
        + (changed.isEmpty() ? "" : "<" + tag + ">" + changed + "</" + tag + ">")
        + escape(new String(text, text.length - end, end));
  }
}
