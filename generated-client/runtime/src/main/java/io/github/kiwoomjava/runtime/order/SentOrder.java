package io.github.kiwoomjava.runtime.order;

import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an order that was sent, from its request.
 *
 * @param operation the API id
 * @param stockCode the stock
 * @param side buy or sell; null for amendments and cancellations, which do not say it
 * @param quantity how many shares; null if it leaves that to the server
 * @param price the limit price; null for a market order, and for cancellations
 * @param originalOrderNumber the order that it amends or cancels, or null if it is a new one
 * @param sentAt when it was handed to the connection
 */
public record SentOrder(
    String operation,
    StockCode stockCode,
    @Nullable OrderSide side,
    @Nullable Long quantity,
    @Nullable Price price,
    @Nullable String originalOrderNumber,
    Instant sentAt) {
  private static final FieldTable FIELDS =
      FieldTable.of(
          "order", "stk_cd", "ord_qty|mdfy_qty|cncl_qty", "ord_uv|mdfy_uv", "orig_ord_no");

  /**
   * Reads the body of an order.
   *
   * @throws IllegalArgumentException if such orders are listed nowhere, or it names no stock
   */
  public static SentOrder read(String operation, byte[] body, Instant sentAt) {
    OrderKind kind = OrderKind.of(operation);
    StockCode stock = null;
    Long quantity = null;
    Price price = null;
    String original = null;
    JsonReader in = new JsonReader(body, ProblemListener.ignoring());
    in.beginObject();
    for (int f = in.nextField(FIELDS, 0); f >= 0; f = in.nextField(FIELDS, f + 1)) {
      switch (f) {
        case 0 -> stock = in.readStockCode();
        case 1 -> quantity = in.readInteger();
        case 2 -> price = in.readPrice();
        default -> original = in.readText();
      }
    }
    in.endDocument();
    if (stock == null) {
      throw new IllegalArgumentException(
          operation + ": the request names no stock (stk_cd), so it cannot be looked for");
    }
    return new SentOrder(
        operation,
        stock,
        kind.side(),
        quantity == null || quantity == 0 ? null : quantity,
        price == null || price.unscaledValue() == 0 ? null : price.withoutDirection(),
        original,
        sentAt);
  }

  OrderKind.Desk desk() {
    return OrderKind.of(operation).desk();
  }
}
