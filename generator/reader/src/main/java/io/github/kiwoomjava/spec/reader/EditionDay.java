package io.github.kiwoomjava.spec.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day by which an edition is known, as people and names of files write it. */
public final class EditionDay {
  private static final Pattern IN_NAME =
      Pattern.compile("(?<![0-9])(20[0-9]{2})([-_.]?)([0-9]{2})\\2([0-9]{2})(?![0-9])");

  private EditionDay() {}

  /** A day such as {@code 2026-07-04}; empty for anything else. */
  public static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The only day in the name of a file, such as {@code kiwoom-2026-07-04.xlsx}. */
  static Optional<LocalDate> inName(String file) {
    Matcher day = IN_NAME.matcher(file);
    Optional<LocalDate> found = day.find() ? day(day) : Optional.empty();
    return found.isPresent() && !day.find() ? found : Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher day) {
    return parse(day.group(1) + "-" + day.group(3) + "-" + day.group(4));
  }
}
