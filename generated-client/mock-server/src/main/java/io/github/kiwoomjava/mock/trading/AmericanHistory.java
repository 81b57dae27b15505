package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Deal;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Wallet;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import io.github.kiwoomjava.mock.trading.PastAccount.Holding;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers what dollars and American stocks were worth on a day gone by, and what a period earned.
 */
final class AmericanHistory {
  private final Market market;

  AmericanHistory(Market market) {
    this.market = market;
  }

  private AccountView account(ApiCall call) {
    return market.account(call.appKey(), Wallet.AMERICA);
  }

  private static LocalDate asked(ApiCall call, String element, LocalDate usual) {
    LocalDate date = new Request(call).date(element);
    return date == null || date.isAfter(usual) ? usual : date;
  }

  /** What was held on a day, by exchange. */
  Reply venues(ApiCall call, Sheet sheet) {
    AccountView account = account(call);
    LocalDate day = asked(call, "base_dt", account.today());
    PastAccount past = new PastAccount(market, account, day);
    Map<String, long[]> venues = new LinkedHashMap<>();
    for (Holding holding : past.holdings()) {
      long[] sums = venues.computeIfAbsent(holding.stock().board(), board -> new long[2]);
      sums[0] += holding.value();
      sums[1] += holding.cost();
    }
    List<Values> rows =
        venues.entrySet().stream()
            .map(
                entry ->
                    worth(day, entry.getValue()[0], entry.getValue()[1], past.worth())
                        .text("미국", "natn_nm")
                        .text(AmericanOrderValues.venue(entry.getKey()), "stex_nm"))
            .toList();
    return new Reply(sheet.answer(new Values(), rows), false);
  }

  private Values worth(LocalDate day, long value, long cost, long all) {
    Unit won = Unit.wonAt(market.wonPerDollar(day));
    return new Values()
        .text("USD", "crnc_code")
        .text("미국달러", "crnc_nm")
        .put(Unit.DOLLARS.amount(value), "evlt_amt")
        .put(won.amount(value), "chg_evlt_amt")
        .put(Unit.DOLLARS.amount(value - cost), "pl_amt")
        .put(won.amount(value - cost), "chg_profit_amt")
        .percent(cost == 0 ? 0 : 100.0 * (value - cost) / cost, "pl_rt")
        .percent(all == 0 ? 0 : 100.0 * value / all, "evlt_amt_wght");
  }

  /** Dollars and what was held on a day, with the won beside. */
  Reply balance(ApiCall call, Sheet sheet) {
    AccountView account = account(call);
    LocalDate day = asked(call, "base_dt", account.today());
    PastAccount past = new PastAccount(market, account, day);
    PastAccount won = new PastAccount(market, market.account(call.appKey()), day);
    Unit inWon = Unit.wonAt(market.wonPerDollar(day));
    long gain = past.worth() - past.cost();
    Values row =
        worth(day, past.worth(), past.cost(), past.assets())
            .put(Unit.DOLLARS.amount(past.cash()), "fx_entr")
            .put(inWon.amount(past.cash()), "chg_entr")
            .text(AmericanAccount.rate(market.wonPerDollar(day)), "crnc_rt");
    Values own =
        new Values()
            .money(won.cash(), "won_entr")
            .put(inWon.amount(past.worth()), "tot_evlt_amt")
            .put(inWon.amount(past.cost()), "book_amt")
            .put(inWon.amount(gain), "tot_pl")
            .percent(past.cost() == 0 ? 0 : 100.0 * gain / past.cost(), "tot_pl_rt")
            .money(won.cash() + Unit.won(past.assets(), market.wonPerDollar(day)), "aset_evlt_amt");
    return new Reply(sheet.answer(own, List.of(row)), false);
  }

  /** What a period earned, in won. */
  Reply period(ApiCall call, Sheet sheet) {
    AccountView account = account(call);
    LocalDate last = asked(call, "to_dt", account.today());
    LocalDate first = asked(call, "fr_dt", last);
    LocalDate before = first.minusDays(1);
    PastAccount from = new PastAccount(market, account, before);
    PastAccount to = new PastAccount(market, account, last);
    long came =
        account.transfers().stream()
            .filter(each -> each.date().isAfter(before) && !each.date().isAfter(last))
            .mapToLong(each -> each.amount())
            .sum();
    long gain = to.assets() - from.assets() - came;
    long traded = account.deals(first, last).stream().mapToLong(Deal::value).sum();
    Unit rate = Unit.wonAt(market.wonPerDollar(last));
    Values values = new Values();
    side(values, call, from, before, "fr_");
    side(values, call, to, last, "to_");
    values
        .put(rate.amount(from.assets()), "invt_bsamt")
        .put(rate.amount(gain), "evlt_profit")
        .percent(100.0 * gain / Math.max(1, from.assets()), "profit_rate")
        .percent(100.0 * traded / Math.max(1, from.assets()), "tern_rt")
        .put(rate.amount(Math.max(0, came)), "chg_payma")
        .put(rate.amount(Math.max(0, -came)), "chg_rcpta")
        .money(0, "fc_rcpta", "fc_payma", "frgn_stk_inqa", "frgn_stk_outqa", "io_bsamt");
    return new Reply(sheet.answer(values, List.of()), false);
  }

  private void side(Values values, ApiCall call, PastAccount at, LocalDate day, String prefix) {
    PastAccount won = new PastAccount(market, market.account(call.appKey()), day);
    Unit rate = Unit.wonAt(market.wonPerDollar(day));
    values
        .money(won.cash(), prefix + "entr")
        .put(rate.amount(at.cash()), prefix + "fc_entr")
        .put(rate.amount(at.worth()), prefix + "frgn_stk_evltv")
        .put(rate.amount(at.assets()), prefix + "tot_evltv")
        .money(0, prefix + "dfr_amt", prefix + "etc_loana")
        .money(0, prefix + "fc_dfr_amt", prefix + "fc_etc_loana");
  }
}
