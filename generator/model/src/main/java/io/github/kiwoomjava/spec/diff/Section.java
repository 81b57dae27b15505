package io.github.kiwoomjava.spec.diff;

/** The direction that a changed field belongs to. */
public enum Section {
  /** What a client sends. */
  REQUEST,
  /** What the server answers. */
  RESPONSE
}
