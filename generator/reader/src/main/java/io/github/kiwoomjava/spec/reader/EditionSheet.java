package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import java.time.LocalDate;
import java.util.Optional;

/** The sheet of ours that says of which edition the others are. */
final class EditionSheet {
  private static final String TITLE = "Edition";

  private EditionSheet() {}

  static String write(LocalDate edition) {
    return "# " + TITLE + "\n\n" + edition + "\n";
  }

  static boolean is(RawSheet sheet) {
    return sheet.name().equals(TITLE) && sheet.rows().size() == 1;
  }

  /** Empty, with a finding, if it says no day. */
  static Optional<LocalDate> read(RawSheet sheet, FindingCollector findings) {
    String text = String.join(" ", sheet.rows().get(0).cells());
    Optional<LocalDate> day = EditionDay.parse(text);
    if (day.isEmpty()) {
      findings.add(
          FindingCode.ODD_EDITION.at(
              sheet.where(),
              "the edition " + Snippet.of(text) + " is no day; write one such as 2026-07-04"));
    }
    return day;
  }
}
