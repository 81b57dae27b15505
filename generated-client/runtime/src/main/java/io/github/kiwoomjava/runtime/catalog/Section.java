package io.github.kiwoomjava.runtime.catalog;

/** The message that a field belongs to. */
public enum Section {
  /** What the client sends. */
  REQUEST,
  /** What the server answers. */
  RESPONSE
}
