package io.github.kiwoomjava.spec.diff;

/** The step of a semantic version that a diff asks for. */
public enum Bump {
  /** There is no change. */
  NONE,
  /** Only texts and examples are different. */
  PATCH,
  /** Something is new, or a person should look. */
  MINOR,
  /** Somebody's program breaks. */
  MAJOR
}
