package io.github.kiwoomjava.spec.finding;

/** How much a finding matters. */
public enum Severity {
  /** Something was repaired or assumed without doubt. */
  INFO,
  /** The source disagrees with itself; what was taken is said. */
  WARNING,
  /** The work cannot go on. */
  ERROR
}
