package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Loan;
import io.github.kiwoomjava.mock.market.Order;
import io.github.kiwoomjava.mock.market.OrderTicket;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Venue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** An order under all the elements and FIDs that ask for it. */
final class OrderValues {
  private OrderValues() {}

  /** Seven digits, as the server writes it. */
  static String number(long number) {
    return "%07d".formatted(number);
  }

  /** Nine digits. */
  static String american(long number) {
    return "%09d".formatted(number);
  }

  /** 00 for what was paid, 03 for what was bought on credit. */
  static String credit(boolean onCredit) {
    return onCredit ? "03" : "00";
  }

  static String account(String appKey) {
    return "%08d11".formatted(Math.floorMod(appKey.hashCode(), 100_000_000));
  }

  static String side(Side side) {
    return side == Side.BUY ? "+매수" : "-매도";
  }

  static Values of(Order order, Quote quote) {
    Long original = order.original();
    OrderTicket ticket = order.ticket();
    Loan onCredit = ticket.loan();
    boolean credit = onCredit != null;
    LocalDate loan = onCredit == null ? null : onCredit.date();
    return new Values()
        .text(account(order.appKey()), "acnt_no", "9201")
        .text(number(order.number()), "ord_no", "9203")
        .text(number(original == null ? 0 : original), "orig_ord_no", "ori_ord", "904")
        .text(order.stock().code(), "stk_cd", "9001")
        .text(order.stock().name(), "stk_nm", "302")
        .text(order.open() > 0 || order.filled() == 0 ? "접수" : "체결", "ord_stt", "913")
        .text("접수", "acpt_tp")
        .text(side(order.side()) + (original == null ? "" : "정정"), "io_tp_nm", "905")
        .text(TradeType.of(ticket).label(), "trde_tp", "906")
        .text(order.side() == Side.BUY ? "2" : "1", "sell_tp", "907")
        .shares(order.quantity(), "ord_qty", "900")
        .money(order.price(), "ord_pric", "ord_uv", "901")
        .shares(order.open(), "oso_qty", "osop_qty", "ord_remnq", "902")
        .shares(order.filled(), "cntr_qty")
        .money(order.averageFill(), "cntr_pric", "cntr_uv")
        .money(order.fillValue(), "cntr_tot_amt", "903")
        .time(order.time().toLocalTime(), "tm", "ord_tm", "908")
        .price(quote.price(), quote.previousClose(), "cur_prc", "10")
        .money(order.fees(), "tdy_trde_cmsn", "938")
        .money(order.taxes(), "tdy_trde_tax", "939")
        .money(ticket.stop(), "stop_pric", "cond_uv")
        .text(ticket.venue() == Venue.NXT ? "2" : "1", "stex_tp", "2134")
        .text(ticket.venue() == Venue.NXT ? "NXT" : "KRX", "stex_tp_txt", "2135")
        .text(ticket.venue().name(), "dmst_stex_tp")
        .text(ticket.venue() == Venue.SOR ? "Y" : "N", "sor_yn", "2136")
        .text(credit ? "신용매매" : "보통매매", "crd_tp")
        .text(loan == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(loan), "loan_dt")
        .text("JJ", "912")
        .text("0", "919")
        .text(credit(credit), "922")
        .text(loan == null ? "00000000" : DateTimeFormatter.BASIC_ISO_DATE.format(loan), "923");
  }
}
