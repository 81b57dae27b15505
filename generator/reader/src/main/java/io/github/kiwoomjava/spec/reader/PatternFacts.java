package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds a date or time pattern and turns it into DateTimeFormatter letters. */
final class PatternFacts {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("yyyymmddhhmmss", "yyyyMMddHHmmss"),
          Map.entry("yyyymmddhhmm", "yyyyMMddHHmm"),
          Map.entry("yyyymmdd", "yyyyMMdd"),
          Map.entry("yyymmdd", "yyyyMMdd"),
          Map.entry("yyyy-mm-dd", "yyyy-MM-dd"),
          Map.entry("yyyy/mm/dd", "yyyy/MM/dd"),
          Map.entry("yyyymm", "yyyyMM"),
          Map.entry("yyyy", "yyyy"),
          Map.entry("hhmmss", "HHmmss"),
          Map.entry("hh:mm:ss", "HH:mm:ss"),
          Map.entry("hhmm", "HHmm"),
          Map.entry("hh:mm", "HH:mm"));

  /** A whole item of the description, not a part of a word and not a code with a label. */
  private static final Pattern ITEM =
      Pattern.compile(
          "(?<![^\\s,(])([Yy]{3,4}(?:[-/]?[Mm]{2}(?:[-/]?[Dd]{2}(?:[Hh]{2}[Mm]{2}(?:[Ss]{2})?)?)?)?"
              + "|[Hh]{2}:?[Mm]{2}(?::?[Ss]{2})?)(?![A-Za-z0-9]|\\s*:)");

  private final FindingCollector findings;

  PatternFacts(FindingCollector findings) {
    this.findings = findings;
  }

  @Nullable String take(Prose prose, Where where) {
    MatchResult item = prose.take(ITEM);
    if (item == null) {
      return null;
    }
    String written = item.group(1).toLowerCase(Locale.ROOT);
    String pattern = KNOWN.get(written);
    if (pattern != null && pattern.length() != written.length()) {
      findings.add(
          FindingCode.PATTERN_TYPO.at(
              where, "the pattern " + item.group(1) + " was read as " + pattern));
    }
    return pattern;
  }
}
