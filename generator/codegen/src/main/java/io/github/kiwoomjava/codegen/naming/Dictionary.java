package io.github.kiwoomjava.codegen.naming;

import io.github.kiwoomjava.codegen.tables.TermRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates labels term by term, the longest term first. */
final class Dictionary {
  private static final String SEPARATORS = "()[]{}<>,./·:;-_~'\"%+*=&!?|";
  private static final String NOTHING = "-";

  private final Map<String, List<String>> terms = new HashMap<>();
  private final Map<String, List<String>> wholeLabels = new HashMap<>();
  private final int longest;

  Dictionary(List<TermRow> rows) {
    int length = 0;
    for (TermRow row : rows) {
      List<String> words =
          row.english().equals(NOTHING) ? List.of() : List.of(row.english().split(" ", -1));
      if (row.korean().startsWith("=")) {
        wholeLabels.put(Labels.key(row.korean().substring(1)), words);
      } else {
        String term = lowerCase(Labels.normal(row.korean()));
        terms.put(term, words);
        length = Math.max(length, term.length());
      }
    }
    this.longest = length;
  }

  /** The English words of a label; empty if some part of it is not covered. */
  Optional<List<String>> words(String label) {
    Coverage coverage = coverage(label);
    return coverage.missing().isEmpty() ? Optional.of(coverage.words()) : Optional.empty();
  }

  /** What the terms cover of a label, and what they do not. */
  Coverage coverage(String label) {
    List<String> whole = wholeLabels.get(Labels.key(label));
    if (whole != null) {
      return new Coverage(whole, List.of());
    }
    String text = lowerCase(Labels.normal(label));
    List<String> words = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    int uncovered = -1;
    int position = 0;
    while (position < text.length()) {
      String term = longestTermAt(text, position);
      if (term == null && isWordCharacter(text.charAt(position))) {
        if (uncovered != position) {
          missing.add("");
        }
        int last = missing.size() - 1;
        missing.set(last, missing.get(last) + text.charAt(position));
        position++;
        uncovered = position;
        continue;
      }
      if (term != null) {
        words.addAll(terms.getOrDefault(term, List.of()));
        position += term.length();
        continue;
      }
      char c = text.charAt(position);
      if (c >= '0' && c <= '9') {
        int end = endOfDigits(text, position);
        words.add(text.substring(position, end));
        position = end;
      } else {
        position++;
      }
    }
    return new Coverage(words, missing);
  }

  private static boolean isWordCharacter(char c) {
    return !(c >= '0' && c <= '9')
        && !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && SEPARATORS.indexOf(c) < 0;
  }

  private @Nullable String longestTermAt(String text, int position) {
    for (int length = Math.min(longest, text.length() - position); length > 0; length--) {
      String candidate = text.substring(position, position + length);
      if (terms.containsKey(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static int endOfDigits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Lower case, character by character, so that positions stay what they are. */
  private static String lowerCase(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++) {
      lower.setCharAt(i, Character.toLowerCase(lower.charAt(i)));
    }
    return lower.toString();
  }

  /**
   * How far the terms go.
   *
   * @param missing the parts in between that no term covers
   */
  record Coverage(List<String> words, List<String> missing) {
    Coverage {
      words = List.copyOf(words);
      missing = List.copyOf(missing);
    }
  }
}
