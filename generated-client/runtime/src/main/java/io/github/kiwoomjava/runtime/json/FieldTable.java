package io.github.kiwoomjava.runtime.json;

/** The element names of one object. */
public final class FieldTable {
  private FieldTable() {}

  /** A table of names; a name may list aliases, split by bars. */
  public static FieldTable of(String operation, String... names) {
    return new FieldTable();
  }

  /** A table of FIDs. */
  public static FieldTable ofFids(String operation, String... fids) {
    return new FieldTable();
  }
}
