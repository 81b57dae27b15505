package io.github.kiwoomjava.benchmarks.payload;

/** The messages that are decoded. */
public enum Payload {
  /** A daily chart of 600 rows in the sheet's order. */
  CHART("ka10081", "chart of 600 rows"),
  /** The same in another order, the same one in each row, as a server has it that was rewritten. */
  CHART_OTHER_ORDER("ka10081", "chart, other order"),
  /** The same with an order of its own in each row, as no server has it. */
  CHART_ROWS_SHUFFLED("ka10081", "chart, each row shuffled"),
  /** The same in the sheet's order with 5 % of the values unreadable or blank. */
  CHART_DIRTY("ka10081", "chart, 5 % dirty values"),
  /** A realtime trade with 43 FIDs. */
  TICK("0B", "trade 0B"),
  /** A realtime order book with 171 FIDs. */
  ORDER_BOOK("0D", "order book 0D"),
  /** Twenty holdings of 23 fields. */
  HOLDINGS("kt00018", "holdings kt00018"),
  /** An answer of 20 fields without rows. */
  SMALL("ka10010", "small ka10010");

  private final String operation;
  private final String label;

  Payload(String operation, String label) {
    this.operation = operation;
    this.label = label;
  }

  /** The API id. */
  public String operation() {
    return operation;
  }

  /** The name for reports. */
  public String label() {
    return label;
  }

  /** Whether some values cannot be read. */
  public boolean isDirty() {
    return this == CHART_DIRTY;
  }

  /** The message in UTF-8 without white space, as the server sends it; the same at each call. */
  public byte[] bytes() {
    return new PayloadMaker(operation).bytes(this);
  }
}
