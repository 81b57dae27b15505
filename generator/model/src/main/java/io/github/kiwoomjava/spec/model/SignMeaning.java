package io.github.kiwoomjava.spec.model;

/** What a sheet says that a leading sign means. */
public enum SignMeaning {
  /** The value is less than zero. */
  NEGATIVE,
  /** Up or down against the previous close; the value itself is never below zero. */
  DIRECTION
}
