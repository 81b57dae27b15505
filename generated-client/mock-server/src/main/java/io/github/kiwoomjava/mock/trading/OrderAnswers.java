package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Order;
import io.github.kiwoomjava.mock.market.Refusal;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import java.util.List;

/** Takes orders. */
final class OrderAnswers {
  private final Market market;
  private final ErrorBook errors;

  OrderAnswers(Market market, ErrorBook errors) {
    this.market = market;
    this.errors = errors;
  }

  Reply buy(ApiCall call, Sheet sheet) {
    return place(call, sheet, Side.BUY);
  }

  Reply sell(ApiCall call, Sheet sheet) {
    return place(call, sheet, Side.SELL);
  }

  private Reply place(ApiCall call, Sheet sheet, Side side) {
    boolean byMarket = call.text("trde_tp").equals("3");
    long price = byMarket ? 0 : number(call, "ord_uv");
    if (!byMarket && price == 0) {
      throw errors.failure("1517", "ord_uv", "보통 주문에는 주문단가가 필요합니다");
    }
    long quantity = number(call, "ord_qty");
    Order order = market.place(call.appKey(), side, stock(call), quantity, price);
    return answer(call, sheet, order);
  }

  Reply amend(ApiCall call, Sheet sheet) {
    Order order =
        market.amend(
            call.appKey(),
            stock(call),
            number(call, "orig_ord_no"),
            number(call, "mdfy_qty"),
            number(call, "mdfy_uv"));
    return answer(call, sheet, order);
  }

  Reply cancel(ApiCall call, Sheet sheet) {
    Order order =
        market.cancel(
            call.appKey(), stock(call), number(call, "orig_ord_no"), number(call, "cncl_qty"));
    return answer(call, sheet, order);
  }

  private static Reply answer(ApiCall call, Sheet sheet, Order order) {
    Long original = order.original();
    String venue = call.text("dmst_stex_tp");
    Values values =
        new Values()
            .text(OrderValues.number(order.number()), "ord_no")
            .text(OrderValues.number(original == null ? 0 : original), "base_orig_ord_no")
            .shares(order.quantity(), "mdfy_qty", "cncl_qty")
            .text(venue.isEmpty() ? "KRX" : venue, "dmst_stex_tp");
    return new Reply(sheet.answer(values, List.of()), false);
  }

  /** Only what the Korean exchange lists can be ordered there. */
  private Stock stock(ApiCall call) {
    Stock stock = market.stock(call.text("stk_cd"));
    if (stock.kind().isAmerican() || stock.kind() == Stock.Kind.GOLD) {
      throw new Refusal(Refusal.Reason.UNKNOWN_STOCK, 0);
    }
    return stock;
  }

  private long number(ApiCall call, String element) {
    String text = call.text(element);
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("\\d{1,12}")) {
      throw errors.failure("1517", element, "숫자가 아닙니다");
    }
    return Long.parseLong(text);
  }
}
