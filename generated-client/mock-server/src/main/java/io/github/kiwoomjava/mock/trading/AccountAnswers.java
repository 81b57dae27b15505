package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Order;
import io.github.kiwoomjava.mock.market.Position;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Answers about money, shares and orders of the token's account. */
final class AccountAnswers {
  private final Market market;

  AccountAnswers(Market market) {
    this.market = market;
  }

  Reply deposit(ApiCall call, Sheet sheet) {
    return new Reply(sheet.answer(totals(market.account(call.appKey())), List.of()), false);
  }

  Reply balance(ApiCall call, Sheet sheet) {
    AccountView account = market.account(call.appKey());
    long worth = worth(account);
    List<Values> rows =
        account.positions().stream()
            .filter(position -> position.quantity() > 0)
            .map(position -> position(account, position, worth))
            .toList();
    return new Reply(sheet.answer(totals(account), rows), false);
  }

  private long worth(AccountView account) {
    return account.positions().stream()
        .mapToLong(position -> position.quantity() * market.quote(position.stock()).price())
        .sum();
  }

  private Values totals(AccountView account) {
    long cost = account.positions().stream().mapToLong(Position::cost).sum();
    long worth = worth(account);
    return new Values()
        .money(account.cash(), "entr", "d1_entra", "d2_entra", "d2entra")
        .money(
            account.free(),
            "ord_alow_amt",
            "pymn_alow_amt",
            "100stk_ord_alow_amt",
            "ord_alowa",
            "wthd_alowa",
            "profa_100ord_alow_amt",
            "d1_pymn_alow_amt",
            "d2_pymn_alow_amt")
        .money(cost, "tot_pur_amt")
        .money(worth, "tot_evlt_amt", "tot_est_amt")
        .money(worth - cost, "tot_evlt_pl")
        .percent(cost == 0 ? 0 : 100.0 * (worth - cost) / cost, "tot_prft_rt")
        .money(account.cash() + worth, "prsm_dpst_aset_amt", "aset_evlt_amt")
        .money(0, "tot_loan_amt", "tot_crd_loan_amt", "tot_crd_ls_amt", "tot_grnt_sella");
  }

  private Values position(AccountView account, Position position, long total) {
    Quote quote = market.quote(position.stock());
    long worth = position.quantity() * quote.price();
    long gain = worth - position.cost();
    long reserved =
        account.orders().stream()
            .filter(o -> o.side() == Side.SELL && o.stock().equals(position.stock()))
            .mapToLong(Order::open)
            .sum();
    return new Values()
        .text(position.stock().code(), "stk_cd")
        .text(position.stock().name(), "stk_nm")
        .price(quote.price(), quote.previousClose(), "cur_prc")
        .money(quote.previousClose(), "pred_close_pric")
        .money(position.averageCost(), "pur_pric", "avg_prc")
        .money(position.cost(), "pur_amt")
        .money(worth, "evlt_amt")
        .money(gain, "evltv_prft", "pl_amt")
        .percent(position.cost() == 0 ? 0 : 100.0 * gain / position.cost(), "prft_rt", "pl_rt")
        .percent(total == 0 ? 0 : 100.0 * worth / total, "poss_rt")
        .shares(position.quantity(), "rmnd_qty", "setl_remn")
        .shares(position.quantity() - reserved, "trde_able_qty", "clrn_alow_qty")
        .shares(position.boughtToday(), "tdy_buyq")
        .shares(position.soldToday(), "tdy_sellq")
        .shares(0, "pred_buyq", "pred_sellq")
        .money(0, "pur_cmsn", "sell_cmsn", "tax", "sum_cmsn", "crd_amt", "crd_int")
        .money(0, "tdy_sel_pl", "tdy_trde_cmsn", "tdy_trde_tax")
        .text("00", "crd_tp");
  }

  /** Orders with something still open. */
  Reply open(ApiCall call, Sheet sheet) {
    return orders(call, sheet, order -> order.open() > 0, "trde_tp");
  }

  /** Orders that were executed, at least in part. */
  Reply fills(ApiCall call, Sheet sheet) {
    return orders(call, sheet, order -> order.filled() > 0, "sell_tp");
  }

  /** All orders of today. */
  Reply all(ApiCall call, Sheet sheet) {
    return orders(call, sheet, order -> true, "sell_tp");
  }

  private Reply orders(ApiCall call, Sheet sheet, Predicate<Order> which, String sideElement) {
    String code = call.text("stk_cd");
    String side = call.text(sideElement);
    List<Order> orders = new ArrayList<>(market.account(call.appKey()).orders());
    Collections.reverse(orders);
    List<Values> rows =
        orders.stream()
            .filter(which)
            .filter(order -> code.isEmpty() || order.stock().equals(market.stock(code)))
            .filter(order -> !side.equals("1") || order.side() == Side.SELL)
            .filter(order -> !side.equals("2") || order.side() == Side.BUY)
            .map(order -> OrderValues.of(order, market.quote(order.stock())))
            .toList();
    int size = market.options().rows();
    List<Values> page = rows.stream().skip((long) call.page() * size).limit(size).toList();
    return new Reply(sheet.answer(new Values(), page), rows.size() > (call.page() + 1) * size);
  }
}
