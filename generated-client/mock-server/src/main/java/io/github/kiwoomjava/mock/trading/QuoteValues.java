package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Book;
import io.github.kiwoomjava.mock.market.Candle;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Stock;
import java.time.LocalDateTime;
import java.util.List;

/** What a stock is called and what it costs, under all the elements and FIDs that ask for it. */
final class QuoteValues {
  private QuoteValues() {}

  static Values stock(Values values, Stock stock) {
    return values
        .text(stock.code(), "stk_cd", "code", "9001")
        .text(stock.name(), "stk_nm", "name", "302")
        .shares(stock.shares(), "flo_stk", "flo_stkcnt", "stkcnt", "listCount")
        .text("0", "marketCode", "orderWarning")
        .text("거래소", "marketName")
        .text("정상", "auditInfo")
        .text("20200102", "regDay")
        .text("Y", "nxtEnable");
  }

  static Values quote(Values values, Quote quote) {
    long base = quote.previousClose();
    Candle day = quote.day();
    double rate = 100.0 * quote.change() / base;
    values
        .price(quote.price(), base, "cur_prc", "close_pric", "10")
        .price(day.open(), base, "open_pric", "16")
        .price(day.high(), base, "high_pric", "17")
        .price(day.low(), base, "low_pric", "18")
        .money(base, "base_pric", "pred_close_pric", "lastPrice", "307")
        .price(quote.stock().grid().upperLimit(base), base, "upl_pric")
        .price(quote.stock().grid().lowerLimit(base), base, "lst_pric")
        .change(quote.change(), "pred_pre", "pre", "pred_rt", "11")
        .percent(rate, "flu_rt", "pre_rt", "12")
        .text(sign(quote), "pre_sig", "pred_pre_sig", "flu_smbol", "smbol", "sign", "25")
        .shares(day.volume(), "trde_qty", "acc_trde_qty", "13")
        .money(day.value(), "trde_prica", "acc_trde_prica")
        .change(quote.lastQuantity(), "cntr_qty", "cntr_trde_qty", "15")
        .date(quote.time().toLocalDate(), "date", "dt")
        .time(quote.time().toLocalTime(), "tm", "cntr_tm", "20")
        .percent(100.0 * day.volume() / quote.stock().shares(), "trde_tern_rt", "31");
    long worth = quote.price() * quote.stock().shares() / 100_000_000;
    // In the live data these two are always in millions and hundreds of millions of won.
    return values
        .whole(day.value() / 1_000_000, "14")
        .whole(worth, "mac", "311")
        .text("2", "290")
        .text("1", "9081");
  }

  /** 1 upper limit, 2 up, 3 unchanged, 4 lower limit, 5 down. */
  static String sign(Quote quote) {
    if (quote.price() == quote.stock().grid().upperLimit(quote.previousClose())) {
      return "1";
    }
    if (quote.price() == quote.stock().grid().lowerLimit(quote.previousClose())) {
      return "4";
    }
    return quote.change() > 0 ? "2" : quote.change() < 0 ? "5" : "3";
  }

  static Values book(Values values, Book book, long base, LocalDateTime time) {
    side(values, book.asks(), base, "sel", 41, 61);
    side(values, book.bids(), base, "buy", 51, 71);
    if (!book.asks().isEmpty()) {
      values.price(book.asks().get(0).price(), base, "sel_bid", "pri_sel_bid_unit", "27");
      values.shares(book.asks().get(0).quantity(), "pri_sel_req");
    }
    if (!book.bids().isEmpty()) {
      values.price(book.bids().get(0).price(), base, "buy_bid", "pri_buy_bid_unit", "28");
      values.shares(book.bids().get(0).quantity(), "pri_buy_req");
    }
    return values
        .shares(book.totalAsk(), "tot_sel_req", "121")
        .shares(book.totalBid(), "tot_buy_req", "125")
        .change(book.totalBid() - book.totalAsk(), "128")
        .change(book.totalAsk() - book.totalBid(), "138")
        .time(time.toLocalTime(), "bid_req_base_tm", "bid_tm", "21");
  }

  private static void side(
      Values values, List<Book.Level> levels, long base, String side, int price, int quantity) {
    for (int i = 0; i < levels.size(); i++) {
      Book.Level level = levels.get(i);
      int rank = i + 1;
      values.price(
          level.price(),
          base,
          i == 0 ? side + "_fpr_bid" : side + "_" + rank + "th_pre_bid",
          side + "_" + rank + "bid",
          side + "_" + rank + "th_bid",
          Integer.toString(price + i));
      values.shares(
          level.quantity(),
          i == 0 ? side + "_fpr_req" : side + "_" + rank + "th_pre_req",
          side + "_" + rank + "bid_req",
          Integer.toString(quantity + i));
    }
  }
}
