package io.github.kiwoomjava.mock.market;

/** What becomes of the part of an order that is not executed at once. */
public enum Validity {
  DAY,
  /** Immediate or cancel: the rest is withdrawn. */
  IOC,
  /** Fill or kill: executed as a whole, or withdrawn as a whole. */
  FOK
}
