package io.github.kiwoomjava.codegen.plan;

/** What to do with a field or operation that no reviewed table names or types. */
public enum UnnamedPolicy {
  /** It is an error. */
  STRICT,
  /** It is named after its wire element, is text, and a finding says so. */
  WIRE
}
