package io.github.kiwoomjava.spec.model;

/** The Required cell. */
public enum Requirement {
  REQUIRED,
  OPTIONAL,
  UNSPECIFIED
}
