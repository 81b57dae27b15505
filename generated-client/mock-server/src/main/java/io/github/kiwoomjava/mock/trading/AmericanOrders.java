package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Amendment;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Order;
import io.github.kiwoomjava.mock.market.OrderTicket;
import io.github.kiwoomjava.mock.market.Position;
import io.github.kiwoomjava.mock.market.Refusal;
import io.github.kiwoomjava.mock.market.Refusal.Reason;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Wallet;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.util.List;
import java.util.Set;

/** Takes orders of American stocks, in dollars. */
final class AmericanOrders {
  /** What the sheet of purchases does not list. */
  private static final Set<TradeType> ONLY_SOLD =
      Set.of(TradeType.US_MOC, TradeType.US_STOP, TradeType.US_STOP_LIMIT);

  private final Market market;
  private final ErrorBook errors;
  private final OrderNumbers numbers;

  AmericanOrders(Market market, ErrorBook errors) {
    this.market = market;
    this.errors = errors;
    numbers = new OrderNumbers(errors);
  }

  Reply buy(ApiCall call, Sheet sheet) {
    return place(call, sheet, Side.BUY);
  }

  Reply sell(ApiCall call, Sheet sheet) {
    return place(call, sheet, Side.SELL);
  }

  private Reply place(ApiCall call, Sheet sheet, Side side) {
    Stock stock = stock(call);
    TradeType type =
        TradeType.american(call.text("trde_tp"))
            .filter(each -> side == Side.SELL || !ONLY_SOLD.contains(each))
            .orElseThrow(() -> new Refusal(Reason.NO_SUCH_ORDER_TYPE, 0));
    OrderTicket ticket =
        OrderTicket.of(
                side,
                stock,
                numbers.of(call, "ord_qty"),
                type.type(),
                type.validity(),
                price(call, "ord_uv", type, type.type().hasLimit()))
            .withStop(price(call, "stop_pric", type, type.type().hasStop()));
    return answer(call, sheet, market.place(call.appKey(), ticket));
  }

  private long price(ApiCall call, String element, TradeType type, boolean needed) {
    long price = needed ? numbers.dollars(call, element) : 0;
    if (needed && price == 0) {
      throw errors.failure("1517", element, type.label() + " 주문에 필요합니다");
    }
    return price;
  }

  /** The stock, which must be listed where the request says. */
  private Stock stock(ApiCall call) {
    Stock stock = market.stock(call.text("stk_cd"));
    String venue = call.text("stex_tp");
    if (Wallet.of(stock) != Wallet.AMERICA || !(venue.isEmpty() || venue.equals(stock.board()))) {
      throw new Refusal(Reason.UNKNOWN_STOCK, 0);
    }
    return stock;
  }

  Reply amend(ApiCall call, Sheet sheet) {
    Amendment amendment =
        new Amendment(0, numbers.dollars(call, "mdfy_uv"), numbers.dollars(call, "stop_pric"));
    Order order =
        market.amend(call.appKey(), stock(call), numbers.of(call, "orig_ord_no"), amendment);
    return answer(call, sheet, order);
  }

  Reply cancel(ApiCall call, Sheet sheet) {
    Order order = market.cancel(call.appKey(), stock(call), numbers.of(call, "orig_ord_no"), 0);
    return answer(call, sheet, order);
  }

  private Reply answer(ApiCall call, Sheet sheet, Order order) {
    AccountView account = market.account(call.appKey(), Wallet.AMERICA);
    long held =
        account.positions().stream()
            .filter(position -> position.stock().equals(order.stock()))
            .mapToLong(Position::quantity)
            .sum();
    Values values =
        new Values()
            .text(OrderValues.american(order.number()), "ord_no")
            .text(order.stock().name(), "stk_nm")
            .put(dollars(account.cash()), "fc_entra")
            .put(dollars(0), "tdy_rebuy_useda", "pred_rebuy_useda")
            .put(dollars(account.cash() - account.free()), "trst_prof_ch")
            .shares(held, "poss_qty")
            .shares(0, "tdy_resel_usedq", "pred_resel_usedq")
            .shares(order.quantity(), "mdfy_ord_qty", "cncl_ord_qty");
    return new Reply(sheet.answer(values, List.of()), false);
  }

  static Value dollars(long tenThousandths) {
    return new Value.Scaled(tenThousandths, 4, 0, true);
  }
}
