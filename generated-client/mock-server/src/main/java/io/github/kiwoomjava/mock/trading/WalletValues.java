package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.Deal;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Position;
import java.time.LocalDate;

/** The money of a Korean wallet, under the elements that ask for it. */
final class WalletValues {
  /** Parts of a price that a broker may ask for; here all stocks ask for the whole. */
  private static final int[] RATES = {20, 30, 40, 50, 60, 100};

  private final HoldingValues holdings;

  WalletValues(Market market) {
    holdings = new HoldingValues(market);
  }

  /** What the holdings are worth and what they earned so far, after fees and tax. */
  record Worth(long cost, long value, long gain, long loans) {
    double percent() {
      return cost == 0 ? 0 : 100.0 * gain / cost;
    }
  }

  Worth worth(AccountView account) {
    long cost = 0;
    long value = 0;
    long gain = 0;
    for (Position position : account.positions()) {
      HoldingValues.Worth each = holdings.worth(position);
      cost += position.cost();
      value += each.value();
      gain += each.gain();
    }
    return new Worth(cost, value, gain, account.loans());
  }

  Values of(AccountView account) {
    Worth worth = worth(account);
    Values values = new Values();
    deposits(account, values);
    for (int rate : RATES) {
      values.money(
          account.free(),
          rate + "stk_ord_alow_amt",
          rate + "ord_alow_amt",
          "profa_" + rate + "ord_alow_amt");
    }
    long assets = account.cash() + worth.value() - worth.loans();
    DealSums today = DealSums.of(account.deals(account.today(), account.today()));
    return values
        .money(today.profit(), "pl_amt", "tdy_lspft")
        .money(today.boughtValue(), "buy_amt")
        .money(today.soldValue(), "sell_amt")
        .money(today.fees(), "cmsn")
        .money(today.taxes(), "tax")
        .money(today.interest(), "crd_int_amt")
        .money(worth.cost(), "tot_pur_amt", "stk_buy_tot_amt", "tot_buy_amt", "tot_book_amt2")
        .money(worth.value(), "tot_evlt_amt", "tot_est_amt", "evlt_amt_tot", "tot_evlt")
        .money(worth.gain(), "tot_evlt_pl", "tot_pl_tot", "tot_evltv_prft")
        .percent(worth.percent(), "tot_prft_rt", "tot_pl_rt", "acnt_prft_rt")
        .money(
            assets, "prsm_dpst_aset_amt", "aset_evlt_amt", "day_stk_asst", "net_amt", "tot_dep_amt")
        .money(worth.loans(), "tot_crd_loan_amt", "loan_sum", "nrpy_loan", "crd_loan_tot")
        .money(worth.loans(), "tot_loan_amt", "crd_loan_ls_tot", "crd_loan_d2")
        .money(creditWorth(account), "crd_loan_evlta_d2", "crd_set_grnta")
        .money(worth.value() - creditWorth(account), "gnrl_stk_evlt_amt_d2")
        .percent(
            worth.loans() == 0 ? 0 : 100.0 * creditWorth(account) / worth.loans(), "crd_grnt_rt")
        .percent(assets == 0 ? 0 : 100.0 * account.cash() / assets, "buy_wght")
        .money(0, "tot_crd_ls_amt", "tot_grnt_sella", "ls_sum", "ch_uncla", "ch_uncla_tot")
        .money(0, "uncla", "repl_amt", "ord_pos_repl", "uncl_stk_amt", "etc_loana");
  }

  private long creditWorth(AccountView account) {
    return account.positions().stream()
        .filter(position -> position.loanDate() != null)
        .mapToLong(position -> holdings.worth(position).value())
        .sum();
  }

  /** What is there, and what will be when all that is traded is paid. */
  private static void deposits(AccountView account, Values values) {
    LocalDate today = account.today();
    LocalDate tomorrow = Calendar.next(today);
    LocalDate after = Calendar.next(tomorrow);
    long now = account.settledBy(today);
    long next = account.settledBy(tomorrow);
    long last = account.settledBy(after);
    values
        .money(now, "entr", "entra", "dbst_bal", "ch_amt", "tot_entr")
        .money(next, "d1_entra", "entr_d1", "d1_entr")
        .money(last, "d2_entra", "entr_d2", "d2entra", "d2vexct_entr", "prsm_entra", "net_entr")
        .money(
            account.free(),
            "ord_alow_amt",
            "ord_alowa",
            "use_pos_ch",
            "use_pos_ch_fin",
            "d2ch_ord_alow_amt",
            "tot_re_buy_alowa",
            "min_ord_alow_amt",
            "min_amt")
        .money(account.cash() - account.free(), "profa_ch", "ch_profa")
        .money(
            Math.max(0, Math.min(now, account.free())), "pymn_alow_amt", "wthd_alowa", "paym_alowa")
        .money(Math.max(0, Math.min(next, account.free())), "d1_pymn_alow_amt", "nxdy_wthd_alowa")
        .money(
            Math.max(0, Math.min(last, account.free())), "d2_pymn_alow_amt", "prsm_pymn_alow_amt");
    settlement(account, tomorrow, "", values);
    settlement(account, tomorrow, "d1_", values);
    settlement(account, after, "d2_", values);
  }

  private static void settlement(AccountView account, LocalDate day, String prefix, Values values) {
    long bought = 0;
    long sold = 0;
    for (Deal deal : account.deals()) {
      if (deal.settles().equals(day)) {
        bought += Math.max(0, -deal.flow());
        sold += Math.max(0, deal.flow());
      }
    }
    values
        .money(bought, prefix + "buy_exct_amt")
        .money(sold, prefix + "sel_exct_amt")
        .money(sold, prefix + "sell_exct_amt")
        .money(sold - bought, prefix + "slby_exct_amt", prefix + "sell_buy_exct_amt")
        .money(0, prefix + "out_rep_mor");
  }
}
