package io.github.kiwoomjava.codegen.tables;

/** One of the two messages of an operation. */
public enum Section {
  REQUEST("request"),
  RESPONSE("response");

  private final String tableName;

  Section(String tableName) {
    this.tableName = tableName;
  }

  /** The word that the tables use. */
  public String tableName() {
    return tableName;
  }
}
