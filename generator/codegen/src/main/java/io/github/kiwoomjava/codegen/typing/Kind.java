package io.github.kiwoomjava.codegen.typing;

import java.util.Arrays;
import java.util.Optional;

/** What a field's value is. */
public enum Kind {
  TEXT("text"),
  CODE("code"),
  STOCK_CODE("stock-code"),
  INTEGER("integer"),
  DECIMAL("decimal"),
  PRICE("price"),
  DATE("date"),
  TIME("time"),
  DATE_TIME("date-time"),
  MONTH("month"),
  YEAR("year"),
  FLAG("flag"),
  /** Rows, or texts where no elements lie below. */
  LIST("list"),
  /** An object, or any JSON where no elements lie below. */
  OBJECT("object");

  private final String tableName;

  Kind(String tableName) {
    this.tableName = tableName;
  }

  /** The word that the tables use. */
  public String tableName() {
    return tableName;
  }

  /** Whether the kind holds other fields instead of a value. */
  public boolean isStructure() {
    return this == LIST || this == OBJECT;
  }

  /** The kind that a table means, if it is one. */
  public static Optional<Kind> of(String tableName) {
    return Arrays.stream(values()).filter(kind -> kind.tableName.equals(tableName)).findFirst();
  }
}
