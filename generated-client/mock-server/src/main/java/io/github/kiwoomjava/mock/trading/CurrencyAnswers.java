package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Wallet;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import java.util.List;

/** Answers what a dollar costs, and changes won for dollars and back. */
final class CurrencyAnswers {
  private static final String TO_WON = "2";
  private static final String AMOUNT = "fc_exmn_amt";

  private final Market market;
  private final ErrorBook errors;
  private final OrderNumbers numbers;

  CurrencyAnswers(Market market, ErrorBook errors) {
    this.market = market;
    this.errors = errors;
    numbers = new OrderNumbers(errors);
  }

  /** The rate, and what an amount would come to. */
  Reply rate(ApiCall call, Sheet sheet) {
    boolean toWon = call.text("exch_tp").equals(TO_WON);
    long rate = market.wonPerDollar();
    Unit given = toWon ? Unit.DOLLARS : Unit.WON;
    Unit got = toWon ? Unit.WON : Unit.DOLLARS;
    long amount = amount(call);
    // As the exchange does it: down to whole cents, or whole won.
    long estimate = toWon ? amount / 100 * rate / 10_000 : amount * 10_000 / rate * 100;
    AccountView from = market.account(call.appKey(), toWon ? Wallet.AMERICA : Wallet.DOMESTIC);
    AccountView to = market.account(call.appKey(), toWon ? Wallet.DOMESTIC : Wallet.AMERICA);
    Values values =
        rates(toWon, rate)
            .text("기준환율", "exrt_tp_nm")
            .percent(0, "exrt_spcl_rt")
            .put(given.amount(amount), "sell_expc_amt")
            .put(got.amount(estimate), "buy_expc_amt")
            .put(given.amount(from.cash()), "sell_crnc_entra_prerm", "sell_crnc_entra_nowrm")
            .put(given.amount(possible(from)), "sell_crnc_exmn_alow_amt")
            .put(got.amount(to.cash()), "buy_crnc_entra_prerm", "buy_crnc_entra_nowrm")
            .put(got.amount(possible(to)), "buy_crnc_exmn_alow_amt")
            .money(0, "krw_uncl_amt");
    return new Reply(sheet.answer(values, List.of()), false);
  }

  private static Values rates(boolean toWon, long rate) {
    String text = AmericanAccount.rate(rate);
    return new Values()
        .text(toWon ? text : "0.00", "sell_aplc_exrt")
        .text(toWon ? "0.00" : text, "buy_aplc_exrt")
        .text(text, "aplc_exrt", "spcl_bf_exrt");
  }

  private static long possible(AccountView account) {
    return Math.max(0, Math.min(account.free(), account.settledBy(account.today())));
  }

  private long amount(ApiCall call) {
    return call.text("exch_tp").equals(TO_WON)
        ? numbers.dollars(call, AMOUNT)
        : numbers.of(call, AMOUNT);
  }

  /** Does it. */
  Reply order(ApiCall call, Sheet sheet) {
    boolean toWon = call.text("exch_tp").equals(TO_WON);
    long amount = amount(call);
    if (amount == 0) {
      throw errors.failure("1517", AMOUNT, "환전금액이 필요합니다");
    }
    AccountView wonBefore = market.account(call.appKey());
    AccountView dollarsBefore = market.account(call.appKey(), Wallet.AMERICA);
    long got = market.exchange(call.appKey(), toWon ? Wallet.AMERICA : Wallet.DOMESTIC, amount);
    AccountView won = market.account(call.appKey());
    AccountView dollars = market.account(call.appKey(), Wallet.AMERICA);
    Values values =
        rates(toWon, market.wonPerDollar())
            .money(wonBefore.cash(), "entra_prerm")
            .money(won.cash(), "entra_nowrm")
            .money(possible(won), "krw_exmn_alow_amt")
            .put(Unit.DOLLARS.amount(dollarsBefore.cash()), "fc_entra_prerm")
            .put(Unit.DOLLARS.amount(dollars.cash()), "fc_entra_nowrm")
            .put(Unit.DOLLARS.amount(possible(dollars)), "fc_exmn_alow_amt")
            .money(toWon ? got : amount, "krw_exmn_amt")
            .put((toWon ? Unit.DOLLARS : Unit.WON).amount(amount), "sell_fc_amt")
            .put((toWon ? Unit.WON : Unit.DOLLARS).amount(got), "buy_fc_amt");
    return new Reply(sheet.answer(values, List.of()), false);
  }
}
