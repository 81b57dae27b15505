package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.spec.diff.Bump;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three numbers of a semantic version; what stands behind a dash does not count. */
record ReleaseVersion(int major, int minor, int patch) implements Comparable<ReleaseVersion> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(-[0-9A-Za-z.-]+)?");

  /** {@code 1.2.3} or {@code 1.2.3-SNAPSHOT}. */
  static Optional<ReleaseVersion> parse(String text) {
    Matcher numbers = FORM.matcher(text.strip());
    return numbers.matches()
        ? Optional.of(
            new ReleaseVersion(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3))))
        : Optional.empty();
  }

  /**
   * The lowest version after this one that may hold such changes. Before 1.0.0 nothing is promised
   * but that the second number tells what breaks.
   */
  ReleaseVersion atLeast(Bump bump) {
    if (bump == Bump.NONE) {
      return this;
    }
    if (bump == Bump.PATCH || (major == 0 && bump == Bump.MINOR)) {
      return new ReleaseVersion(major, minor, patch + 1);
    }
    return bump == Bump.MINOR || major == 0
        ? new ReleaseVersion(major, minor + 1, 0)
        : new ReleaseVersion(major + 1, 0, 0);
  }

  @Override
  public int compareTo(ReleaseVersion other) {
    return Comparator.comparingInt(ReleaseVersion::major)
        .thenComparingInt(ReleaseVersion::minor)
        .thenComparingInt(ReleaseVersion::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
