package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Position;
import io.github.kiwoomjava.mock.market.Wallet;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers about dollars and American stocks of the token's account. */
final class AmericanAccount {
  private final Market market;
  private final AmericanHoldings holdings;

  AmericanAccount(Market market) {
    this.market = market;
    holdings = new AmericanHoldings(market);
  }

  /** Won for a dollar as sheets write it. */
  static String rate(long hundredths) {
    return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
  }

  private AccountView account(ApiCall call) {
    return market.account(call.appKey(), Wallet.AMERICA);
  }

  private Values totals(ApiCall call) {
    AccountView account = account(call);
    Values values = new AmericanTotals(market, account, unit(call)).values();
    AccountView won = market.account(call.appKey());
    long settled = won.settledBy(won.today());
    long abroad =
        account.cash()
            + account.positions().stream().mapToLong(p -> holdings.worth(p).value()).sum();
    return values
        .money(settled, "krw_entra", "won_entr", "krw_pymn_alow_amt")
        .money(settled + Unit.won(abroad, market.wonPerDollar()), "aset_evlt_amt")
        .money(Unit.won(abroad, market.wonPerDollar()), "prsm_aseta_krw");
  }

  private Unit unit(ApiCall call) {
    return call.text("fc_krw_tp").equals("1") ? Unit.wonAt(market.wonPerDollar()) : Unit.DOLLARS;
  }

  /** Dollars alone, as the answer and as its one row. */
  Reply deposit(ApiCall call, Sheet sheet) {
    Values values = totals(call);
    return new Reply(sheet.answer(values, sheet.hasRows() ? List.of(values) : List.of()), false);
  }

  /** Dollars, and a row for each holding. */
  Reply balance(ApiCall call, Sheet sheet) {
    AccountView account = account(call);
    String code = call.text("stk_cd");
    List<Values> rows =
        account.positions().stream()
            .filter(position -> position.quantity() > 0 || position.soldToday() > 0)
            .filter(position -> code.isEmpty() || position.stock().equals(market.stock(code)))
            .map(position -> holdings.of(account, position, unit(call)))
            .toList();
    return new Reply(sheet.answer(totals(call), rows), false);
  }

  /** What is held, by exchange. */
  Reply venues(ApiCall call, Sheet sheet) {
    AccountView account = account(call);
    Map<String, AmericanHoldings.Worth> worths = new LinkedHashMap<>();
    long all = 0;
    for (Position position : account.positions()) {
      AmericanHoldings.Worth worth = holdings.worth(position);
      all += worth.value();
      worths.merge(position.stock().board(), worth, AmericanHoldings.Worth::plus);
    }
    long total = all;
    List<Values> rows =
        worths.entrySet().stream()
            .filter(entry -> entry.getValue().value() > 0)
            .map(
                entry ->
                    holdings
                        .sums(entry.getValue(), Unit.DOLLARS)
                        .text("미국", "natn_nm")
                        .text(AmericanOrderValues.venue(entry.getKey()), "stex_nm")
                        .text("USD", "crnc_code")
                        .text("미국달러", "crnc_nm")
                        .percent(100.0 * entry.getValue().value() / total, "evlt_amt_wght"))
            .toList();
    return new Reply(sheet.answer(totals(call), rows), false);
  }
}
