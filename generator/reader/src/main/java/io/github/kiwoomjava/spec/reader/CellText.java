package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;

/** Cleans the text of a cell of what neither JSON in UTF-8 nor Java sources could carry. */
final class CellText {
  private static final char REPLACEMENT = '\ufffd';

  private final FindingCollector findings;

  CellText(FindingCollector findings) {
    this.findings = findings;
  }

  /** Line ends become {@code \n}; controls, NUL and half surrogates become U+FFFD. */
  String clean(String text, Where where) {
    int odd = firstOdd(text);
    if (odd < 0 && text.indexOf('\r') < 0) {
      return text;
    }
    String unified = text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder clean = new StringBuilder(unified.length());
    for (int i = 0; i < unified.length(); i++) {
      clean.append(isOdd(unified, i) ? REPLACEMENT : unified.charAt(i));
    }
    if (odd >= 0) {
      findings.add(
          FindingCode.ODD_CHARACTER.at(
              where,
              "the cell holds U+%04X, which no text can carry; read as U+FFFD"
                  .formatted((int) text.charAt(odd))));
    }
    return clean.toString();
  }

  private static int firstOdd(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOdd(text, i) && text.charAt(i) != '\r') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOdd(String text, int i) {
    char c = text.charAt(i);
    if (c < ' ') {
      return c != '\n' && c != '\t';
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == '\u007f' || c == '\ufffe' || c == '\uffff';
  }
}
