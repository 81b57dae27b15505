package io.github.kiwoomjava.runtime.order;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which order operations there are, and whose listings show their orders. */
enum OrderKind {
  DOMESTIC_BUY(Desk.DOMESTIC, OrderSide.BUY, "kt10000 kt10006"),
  DOMESTIC_SELL(Desk.DOMESTIC, OrderSide.SELL, "kt10001 kt10007"),
  DOMESTIC_CHANGE(Desk.DOMESTIC, null, "kt10002 kt10003 kt10008 kt10009"),
  GOLD_BUY(Desk.GOLD, OrderSide.BUY, "kt50000"),
  GOLD_SELL(Desk.GOLD, OrderSide.SELL, "kt50001"),
  GOLD_CHANGE(Desk.GOLD, null, "kt50002 kt50003"),
  US_BUY(Desk.US, OrderSide.BUY, "ust20000"),
  US_SELL(Desk.US, OrderSide.SELL, "ust20001"),
  US_CHANGE(Desk.US, null, "ust20002 ust20003");

  private static final String CURRENCY_EXCHANGE = "ust31302";

  /** Where orders are kept apart. */
  enum Desk {
    DOMESTIC,
    GOLD,
    US
  }

  private final Desk desk;
  private final @Nullable OrderSide side;
  private final String operations;

  OrderKind(Desk desk, @Nullable OrderSide side, String operations) {
    this.desk = desk;
    this.side = side;
    this.operations = operations;
  }

  static OrderKind of(String operation) {
    return Arrays.stream(values())
        .filter(kind -> List.of(kind.operations.split(" ")).contains(operation))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(notListed(operation)));
  }

  private static String notListed(String operation) {
    return operation.equals(CURRENCY_EXCHANGE)
        ? operation
            + " exchanges currency, which no listing of orders shows; compare the deposits by"
            + " currency (ust21110) and the transactions (ust21100) instead"
        : operation + " is no order whose listings this version knows";
  }

  Desk desk() {
    return desk;
  }

  /** Null for amendments and cancellations, which do not say it. */
  @Nullable OrderSide side() {
    return side;
  }
}
