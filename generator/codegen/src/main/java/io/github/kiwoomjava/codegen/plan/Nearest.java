package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.EditDistance;
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
            .map(text -> new Candidate(text, EditDistance.between(lower(wrong), lower(text))))
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
}
