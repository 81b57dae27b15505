package io.github.kiwoomjava.spec.model;

/** Where a field was seen. */
public enum Origin {
  /** Only in the table. */
  TABLE,
  /** Only in an example. */
  EXAMPLE,
  BOTH
}
