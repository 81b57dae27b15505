package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Loan;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.OrderTicket;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Wallet;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import java.util.List;
import java.util.Locale;

/** Answers how much of a stock the token's account could buy. */
final class Affordable {
  /** As many as an order may be for. */
  private static final long MOST = 1_000_000_000;

  private static final int[] RATES = {20, 30, 40, 50, 60, 100};

  private final Market market;
  private final OrderNumbers numbers;
  private final WalletValues totals;

  Affordable(Market market, OrderNumbers numbers) {
    this.market = market;
    this.numbers = numbers;
    totals = new WalletValues(market);
  }

  Reply cash(ApiCall call, Sheet sheet) {
    return korean(call, sheet, "profa_", false);
  }

  Reply credit(ApiCall call, Sheet sheet) {
    return korean(call, sheet, "assr_", true);
  }

  private Reply korean(ApiCall call, Sheet sheet, String prefix, boolean credit) {
    Stock stock = market.stock(call.text("stk_cd"));
    AccountView account = market.account(call.appKey());
    long price = price(call, stock);
    OrderTicket ticket = OrderTicket.limit(Side.BUY, stock, MOST, price);
    long shares = market.affordable(call.appKey(), credit ? ticket.onCredit(Loan.ANY) : ticket);
    Values values =
        totals
            .of(account)
            .text(credit ? "45%" : "100%", "stk_profa_rt", "profa_rt", "aplc_rt", "stk_assr_rt")
            .shares(shares, "min_ord_alowq", "min_qty")
            .money(price * shares, "pur_amt")
            .money(market.options().charges().fee(stock, price * shares), "cmsn");
    for (int rate : RATES) {
      values
          .money(account.free(), prefix + rate + "ord_alow_amt")
          .shares(shares, prefix + rate + "ord_alowq")
          .money(0, prefix + rate + "pred_reu_amt", prefix + rate + "tdy_reu_amt");
    }
    return new Reply(sheet.answer(values, List.of()), false);
  }

  /** What the request says, else the price now. */
  private long price(ApiCall call, Stock stock) {
    long asked = numbers.of(call, call.text("uv").isEmpty() ? "exp_buy_unp" : "uv");
    return asked == 0 ? market.quote(stock).price() : asked;
  }

  Reply american(ApiCall call, Sheet sheet) {
    Stock stock = market.stock(call.text("stk_cd"));
    AccountView account = market.account(call.appKey(), Wallet.AMERICA);
    AccountView won = market.account(call.appKey());
    long asked = numbers.dollars(call, "uv");
    long price = asked == 0 ? market.quote(stock).price() : asked;
    long shares = market.affordable(call.appKey(), OrderTicket.limit(Side.BUY, stock, MOST, price));
    Values values =
        new Values()
            .text("100", "stk_profa_rt", "profa_rt", "aplc_rt")
            .text("N", "krw_ord_rqst_yn")
            .text("USD", "crnc_code")
            .money(won.settledBy(won.today()), "krw_entra")
            .put(Unit.DOLLARS.amount(account.settledBy(account.today())), "fc_entra")
            .put(Unit.DOLLARS.amount(0), "fc_uncl_amt")
            .money(0, "krw_ord_set_amt", "krw_ord_evlt_amt")
            .put(Unit.DOLLARS.amount(account.free()), "ord_alowa", "min_ord_alowa")
            .shares(shares, "min_ord_alowq")
            .money(0, "min_krw_ord_alowa")
            .shares(0, "min_krw_ord_alowq");
    for (int rate : new int[] {50, 100}) {
      String suffix = String.format(Locale.ROOT, "_%d", rate);
      values
          .money(0, "krw_ord_alowa" + suffix)
          .shares(0, "krw_ord_alowq" + suffix)
          .put(Unit.DOLLARS.amount(account.free()), "ord_alowa" + suffix)
          .shares(shares, "ord_alowq" + suffix)
          .put(Unit.DOLLARS.amount(0), "pred_rebuy_alowa" + suffix, "tdy_rebuy_alowa" + suffix);
    }
    return new Reply(sheet.answer(values, List.of()), false);
  }
}
