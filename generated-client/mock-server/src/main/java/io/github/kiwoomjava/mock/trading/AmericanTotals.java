package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.AmericanCalendar;
import io.github.kiwoomjava.mock.market.Deal;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Position;
import java.time.LocalDate;

/** The dollars of an account under the elements that ask for them. */
final class AmericanTotals {
  /** Answers look ahead so many days of settlement. */
  private static final int DAYS = 4;

  private final Market market;
  private final AccountView account;
  private final Unit unit;

  AmericanTotals(Market market, AccountView account, Unit unit) {
    this.market = market;
    this.account = account;
    this.unit = unit;
  }

  Values values() {
    AmericanHoldings holdings = new AmericanHoldings(market);
    AmericanHoldings.Worth worth = new AmericanHoldings.Worth(0, 0, 0, 0);
    for (Position position : account.positions()) {
      worth = worth.plus(holdings.worth(position));
    }
    DealSums today = DealSums.of(account.deals(account.today(), account.today()));
    Unit won = Unit.wonAt(market.wonPerDollar());
    long settled = account.settledBy(account.today());
    Values values =
        new Values()
            .text("USD", "crnc_code")
            .text("미국달러", "crnc_nm")
            .put(unit.amount(worth.value()), "tot_evlt_amt", "evlt_amt")
            .put(unit.amount(worth.cost()), "tot_prch_amt", "book_amt")
            .put(unit.amount(worth.gain()), "tot_pl_amt", "tot_pl")
            .percent(worth.percent(), "tot_pl_rt")
            .put(unit.amount(today.cost()), "tdy_book_amt")
            .put(unit.amount(today.profit()), "tdy_pl_amt")
            .percent(today.percent(), "tdy_pl_rt")
            .put(won.amount(worth.value()), "tot_evlt_amt_krw", "chg_evlt_amt")
            .put(won.amount(worth.cost()), "tot_prch_amt_krw")
            .put(won.amount(worth.gain()), "tot_pl_amt_krw")
            .put(won.amount(today.cost()), "tdy_book_amt_krw")
            .put(won.amount(today.profit()), "tdy_pl_amt_krw")
            .text(AmericanAccount.rate(market.wonPerDollar()), "crnc_rt", "usd_exch_rate")
            .put(Unit.DOLLARS.amount(settled), "fc_entra", "fx_entr", "fc_booka")
            .put(won.amount(settled), "chg_entr")
            .put(
                Unit.DOLLARS.amount(Math.max(0, Math.min(settled, account.free()))),
                "fc_pymn_alowa")
            .put(Unit.DOLLARS.amount(account.free()), "fc_ord_alowa")
            .put(Unit.DOLLARS.amount(0), "fc_ch_uncla", "fc_etc_loana", "futr_repl_profa")
            .percent(100, "evlt_amt_wght")
            .money(0, "won_dfr_amt", "won_etc_loana", "krw_ord_set_amt", "ch_uncla", "etc_loana");
    LocalDate day = account.today();
    for (int ahead = 0; ahead <= DAYS; ahead++) {
      settlement(values, day, "d" + ahead + "_", won);
      day = next(day);
    }
    return values;
  }

  private void settlement(Values values, LocalDate day, String prefix, Unit won) {
    long bought = 0;
    long sold = 0;
    for (Deal deal : account.deals()) {
      if (deal.settles().equals(day)) {
        bought += Math.max(0, -deal.flow());
        sold += Math.max(0, deal.flow());
      }
    }
    long there = account.settledBy(day);
    values
        .date(day, prefix + "setl_dt")
        .put(won.amount(Math.max(0, Math.min(there, account.free()))), prefix + "won_conv_alow_ch")
        .put(Unit.DOLLARS.amount(there), prefix + "usd_fx_entr")
        .put(Unit.DOLLARS.amount(sold - bought), prefix + "usd_exct_amt")
        .put(Unit.DOLLARS.amount(bought), prefix + "usd_buy_excta")
        .put(Unit.DOLLARS.amount(sold), prefix + "usd_sell_excta");
  }

  private static LocalDate next(LocalDate date) {
    LocalDate day = date.plusDays(1);
    while (!AmericanCalendar.isTradingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
