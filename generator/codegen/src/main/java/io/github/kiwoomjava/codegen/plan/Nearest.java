package io.github.kiwoomjava.codegen.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody may have meant who wrote something that does not exist. */
final class Nearest {
  private static final int SHOWN = 3;
  private static final int LONGEST = 64;

  private final Collection<String> known;

  Nearest(Collection<String> known) {
    this.known = known;
  }

  /** {@code : ka10100? ka10101?}, nearest first; empty if nothing is near. */
  String hint(String wrong) {
    if (wrong.length() > LONGEST) {
      return "";
    }
    record Candidate(String text, int distance) {}
    int most = Math.max(1, wrong.length() / 3);
    List<Candidate> near =
        known.stream()
            .map(text -> new Candidate(text, distance(lower(wrong), lower(text))))
            .filter(candidate -> candidate.distance() <= most)
            .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text))
            .limit(SHOWN)
            .toList();
    return near.isEmpty()
        ? ""
        : near.stream().map(c -> c.text() + "?").collect(Collectors.joining(" ", ": ", ""));
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** How many letters have to be added, removed or replaced (Levenshtein). */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
