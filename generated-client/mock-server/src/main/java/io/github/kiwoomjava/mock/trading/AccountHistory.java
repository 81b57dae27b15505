package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.Deal;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import io.github.kiwoomjava.mock.trading.PastAccount.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Answers what the token's account was worth on days gone by, told back from its executions. */
final class AccountHistory {
  private final Market market;

  AccountHistory(Market market) {
    this.market = market;
  }

  private static LocalDate asked(ApiCall call, String element, LocalDate usual) {
    LocalDate date = new Request(call).date(element);
    return date == null || date.isAfter(usual) ? usual : date;
  }

  /** The holdings at the end of a day. */
  Reply balance(ApiCall call, Sheet sheet) {
    AccountView account = market.account(call.appKey());
    LocalDate day = asked(call, "qry_dt", account.today());
    PastAccount past = new PastAccount(market, account, day);
    List<Values> rows = new ArrayList<>();
    for (Holding holding : past.holdings()) {
      rows.add(
          new Values()
              .text(holding.stock().code(), "stk_cd")
              .text(holding.stock().name(), "stk_nm")
              .money(holding.price(), "cur_prc")
              .shares(holding.shares(), "rmnd_qty")
              .money(holding.cost() / holding.shares(), "buy_uv")
              .money(holding.gain(), "evltv_prft")
              .percent(100.0 * holding.gain() / Math.max(1, holding.cost()), "prft_rt")
              .money(holding.value(), "evlt_amt")
              .percent(100.0 * holding.value() / Math.max(1, past.assets()), "evlt_wght")
              .percent(100.0 * holding.cost() / Math.max(1, past.cost()), "buy_wght"));
    }
    Values own =
        new Values()
            .date(day, "dt")
            .money(past.cost(), "tot_buy_amt")
            .money(past.worth(), "tot_evlt_amt")
            .money(past.worth() - past.cost(), "tot_evltv_prft")
            .percent(100.0 * (past.worth() - past.cost()) / Math.max(1, past.cost()), "tot_prft_rt")
            .money(past.cash(), "dbst_bal")
            .money(past.assets(), "day_stk_asst")
            .percent(100.0 * past.cash() / Math.max(1, past.assets()), "buy_wght");
    return new Reply(sheet.answer(own, rows), false);
  }

  /** The assets at the end of each day of a period. */
  Reply days(ApiCall call, Sheet sheet) {
    AccountView account = market.account(call.appKey());
    LocalDate last = asked(call, "end_dt", account.today());
    LocalDate first = asked(call, "start_dt", last);
    List<Values> rows = new ArrayList<>();
    for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
      if (Calendar.isTradingDay(day)) {
        PastAccount past = new PastAccount(market, account, day);
        rows.add(
            new Values()
                .date(day, "dt")
                .money(past.cash(), "entr")
                .money(past.loans(), "crd_loan")
                .money(0, "grnt_use_amt", "ls_grnt", "repl_amt")
                .money(past.assets(), "prsm_dpst_aset_amt", "prsm_dpst_aset_amt_bncr_skip"));
      }
    }
    int size = market.options().rows();
    List<Values> page = rows.stream().skip((long) call.page() * size).limit(size).toList();
    return new Reply(sheet.answer(new Values(), page), rows.size() > (call.page() + 1) * size);
  }

  /** What a period earned. */
  Reply period(ApiCall call, Sheet sheet) {
    AccountView account = market.account(call.appKey());
    LocalDate last = asked(call, "to_dt", account.today());
    LocalDate first = asked(call, "fr_dt", last);
    PastAccount before = new PastAccount(market, account, Calendar.lastUpTo(first.minusDays(1)));
    PastAccount after = new PastAccount(market, account, last);
    long gain = after.assets() - before.assets();
    long traded = account.deals(first, last).stream().mapToLong(Deal::value).sum();
    Values values = new Values();
    side(values, before, "_fr");
    side(values, after, "_to");
    values
        .money(before.assets(), "invt_bsamt")
        .money(gain, "evltv_prft")
        .percent(100.0 * gain / Math.max(1, before.assets()), "prft_rt")
        .percent(100.0 * traded / Math.max(1, before.assets()), "tern_rt")
        .money(0, "termin_tot_trns", "termin_tot_pymn", "termin_tot_inq", "termin_tot_outq")
        .money(0, "futr_repl_sella", "trst_repl_sella");
    return new Reply(sheet.answer(values, List.of()), false);
  }

  private static void side(Values values, PastAccount at, String suffix) {
    values
        .money(at.cash(), "entr" + suffix)
        .money(at.worth(), "scrt_evlt_amt" + suffix)
        .money(at.loans(), "crd_loan" + suffix)
        .money(at.assets(), "tot_amt" + suffix)
        .money(0, "ls_grnt" + suffix, "ch_uncla" + suffix, "krw_asgna" + suffix)
        .money(0, "ls_evlta" + suffix, "rght_evlta" + suffix, "loan_amt" + suffix)
        .money(0, "etc_loana" + suffix, "crd_int" + suffix, "crd_int_npay_gold" + suffix);
  }
}
