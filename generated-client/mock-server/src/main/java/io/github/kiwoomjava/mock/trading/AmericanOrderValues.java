package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Order;
import io.github.kiwoomjava.mock.market.OrderTicket;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Side;
import java.time.LocalDateTime;

/** An order of American stocks under all the elements and FIDs that ask for it. */
final class AmericanOrderValues {
  private AmericanOrderValues() {}

  static String venue(String board) {
    return switch (board) {
      case "NY" -> "NYSE";
      case "NA" -> "AMEX";
      default -> "NASDAQ";
    };
  }

  static Values of(Order order, Quote quote) {
    OrderTicket ticket = order.ticket();
    Long original = order.original();
    TradeType type = TradeType.of(ticket);
    boolean buys = order.side() == Side.BUY;
    LocalDateTime last = order.lastFill();
    Values values =
        new Values()
            .text(OrderValues.account(order.appKey()), "9201")
            .text(OrderValues.american(order.number()), "ord_no", "9203")
            .text(OrderValues.american(original == null ? 0 : original), "orig_ord_no", "904")
            .text(order.stock().code(), "stk_cd", "9001")
            .text(order.stock().name(), "frgn_stk_nm", "stk_nm", "302")
            .text(venue(order.stock().board()), "stex_nm")
            .text("USD", "crnc_code", "8043")
            .text("미국달러", "crnc_nm")
            .text("미국", "natn_nm", "1091")
            .text(buys ? "2" : "1", "slby_tp")
            .text(buys ? "02" : "01", "907")
            .text(buys ? "매수" : "매도", "slby_tp_nm", "50072")
            .text(type.code(), "frgn_trde_tp", "trde_tp", "906")
            .text(type.label(), "frgn_trde_nm", "50073")
            .text(original == null ? "10" : "20", "905")
            .text("일반", "ord_cntr_tp", "oppo_trde_tp_nm")
            .text("OpenAPI", "comm_ord_tp_nm", "inpt_chnl_tp", "inpt_chnl_tp_nm", "comm_ord_tp")
            .text("0", "rsrv_tp", "50841")
            .text(status(order), "ord_stat", "ord_stat_nm", "913")
            .shares(order.quantity(), "ord_qty", "900")
            .put(AmericanOrders.dollars(order.price()), "ord_uv", "901")
            .put(AmericanOrders.dollars(ticket.stop()), "stop_pric", "50810")
            .shares(order.filled(), "cntr_qty")
            .put(AmericanOrders.dollars(order.averageFill()), "cntr_uv")
            .put(AmericanOrders.dollars(order.fillValue()), "cntr_amt")
            .put(AmericanOrders.dollars(quote.price()), "now_pric")
            .put(AmericanOrders.dollars(order.fees()), "13006")
            .put(AmericanOrders.dollars(order.taxes()), "8075")
            .shares(0, "mdfy_qty", "cnfm_qty")
            .shares(order.withdrawn(), "cncl_qty")
            .put(AmericanOrders.dollars(0), "mdfy_uv")
            .shares(order.open(), "ord_remnq", "902")
            .date(order.date(), "ord_dt")
            .time(order.time().toLocalTime(), "ord_time", "ord_resp_time", "908");
    return last == null ? values : values.time(last.toLocalTime(), "cntr_time");
  }

  private static String status(Order order) {
    if (order.open() > 0) {
      return order.filled() > 0 ? "일부체결" : "접수";
    }
    return order.filled() > 0 ? "체결" : "취소";
  }
}
