package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Deal;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Stock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Executions, one by one and summed up, under the elements that ask for them. */
final class DealValues {
  private final Unit unit;

  DealValues(Unit unit) {
    this.unit = unit;
  }

  Values stock(Values values, Stock stock) {
    values.text(stock.code(), "stk_cd", "stk_cd_1").text(stock.name(), "stk_nm", "frgn_stk_nm");
    return stock.kind().isAmerican()
        ? values
            .text(AmericanOrderValues.venue(stock.board()), "stex_nm")
            .text("USD", "crnc_code")
            .text("미국", "natn_nm")
        : values;
  }

  /** What was sold, and what it had cost. */
  Values sold(DealSums sums) {
    return new Values()
        .shares(sums.soldShares(), "cntr_qty", "sell_qty", "cntr_sellq")
        .put(unit.amount(sums.averageCost()), "buy_uv", "avg_buy_uv")
        .put(unit.amount(sums.averageSold()), "cntr_pric", "avg_sell_uv", "cntr_sella")
        .put(unit.amount(sums.cost()), "buy_amt")
        .put(unit.amount(sums.soldValue()), "sell_amt")
        .put(unit.amount(sums.profit()), "tdy_sel_pl", "tdy_sel_pl_1", "pl_amt", "tdy_pl_amt")
        .percent(sums.percent(), "pl_rt")
        .put(unit.amount(sums.soldFees()), "tdy_trde_cmsn", "cmsn", "tdy_htssel_cmsn")
        .put(unit.amount(sums.taxes()), "tdy_trde_tax", "altx", "tax")
        .put(unit.amount(sums.soldFees() + sums.taxes()), "cmsn_tax");
  }

  /** All that was bought and sold. */
  Values traded(DealSums sums) {
    return new Values()
        .put(unit.amount(sums.boughtValue()), "buy_amt", "tdy_buy_amt", "tot_buy_amt", "buy_sum")
        .put(unit.amount(sums.soldValue()), "sell_amt", "tdy_sell_amt", "tot_sell_amt", "sell_sum")
        .put(unit.amount(sums.averageBought()), "buy_avg_pric", "tdy_avg_buy_uv")
        .shares(sums.boughtShares(), "buy_qty", "tdy_buyq")
        .put(unit.amount(sums.averageSold()), "sel_avg_pric", "tdy_avg_sell_uv")
        .shares(sums.soldShares(), "sell_qty", "tdy_sellq")
        .put(
            unit.amount(sums.profit()),
            "tdy_sel_pl",
            "pl_amt",
            "rlzt_pl",
            "tot_pl_amt",
            "tdy_rlzt_pl",
            "tot_tdy_pl_amt",
            "tdy_pl_amt")
        .percent(sums.percent(), "prft_rt", "pl_rt", "tot_prft_rt", "tot_pl_rt")
        .put(unit.amount(sums.fees()), "tdy_trde_cmsn", "trde_cmsn", "cmsn", "tot_cmsn")
        .put(unit.amount(sums.taxes()), "tdy_trde_tax", "trde_tax", "tax", "tot_tax")
        .put(
            unit.amount(sums.fees() + sums.taxes()),
            "cmsn_alm_tax",
            "tot_cmsn_tax",
            "cmsn_tax",
            "cmsn_altx",
            "tot_cmsn_altx")
        .put(unit.amount(sums.interest()), "crd_int_amt")
        .put(unit.amount(sums.averageCost()), "bf_prch_uv")
        .put(unit.amount(sums.flow()), "tot_exct_amt");
  }

  /** An execution as a line of a statement. */
  Values line(Deal deal) {
    boolean sold = deal.side() == Side.SELL;
    LocalDate loan = deal.loanDate();
    String number = "%09d".formatted(deal.number());
    Values values =
        new Values()
            .date(deal.settles(), "trde_dt", "deal_dt")
            .date(deal.date(), "cntr_dt")
            .text(number, "trde_no", "deal_no", "seq")
            .text("000000000", "orig_deal_no")
            .text(sold ? "장내매도" : "장내매수", "rmrk_nm")
            .text(sold ? "매도" : "매수", "io_tp_nm", "sell_tp")
            .text(sold ? "1" : "2", "io_tp")
            .text("매매", "trde_kind_nm", "deal_kind_nm")
            .text("9", "trde_ocr_tp")
            .text("REST API", "mdia_tp_nm", "mdia_nm")
            .text(loan == null ? "보통매매" : "신용매매", "crd_deal_tp_nm")
            .text(OrderValues.credit(loan != null), "crd_tp")
            .text(loan == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(loan), "loan_dt")
            .shares(deal.shares(), "trde_qty_jwa_cnt", "qty", "deal_qty")
            .put(unit.amount(deal.price()), "trde_unit", "unp", "uv_exrt")
            .shares(deal.held(), "vlbl_nowrm", "spot_remn")
            .put(unit.amount(sold ? deal.lent() : 0), "loan_amt_rpya")
            .put(unit.amount(deal.interest()), "int_ls_usfe")
            .text(DateTimeFormatter.ofPattern("HH:mm:ss").format(deal.time()), "proc_tm")
            .text(DateTimeFormatter.ofPattern("HH:mm:ss").format(deal.time()), "proc_time");
    money(deal, values);
    return stock(values, deal.stock());
  }

  private void money(Deal deal, Values values) {
    boolean american = deal.stock().kind().isAmerican();
    String foreign = american ? "fc_" : "";
    values
        .text(american ? "USD" : "KRW", "crnc_cd")
        .put(unit.amount(deal.value()), foreign + "trde_amt", foreign + "deal_amt", "engg_amt")
        .put(unit.amount(Math.abs(deal.flow())), foreign + "exct_amt")
        .put(unit.amount(deal.fee()), foreign + "cmsn")
        .put(unit.amount(deal.fee() + deal.tax()), "tax_sum_cmsn")
        .put(
            unit.amount(deal.tax()),
            american ? "fc_trde_tax" : "trde_agri_tax",
            american ? "fc_deal_tax" : "trde_tax")
        .put(unit.amount(deal.cash()), american ? "fc_entra" : "entra_remn");
  }

  /** What was bought, or sold, of a stock. */
  Values side(List<Deal> deals) {
    DealSums sums = DealSums.of(deals);
    boolean sold = sums.soldShares() > 0;
    Values values =
        new Values()
            .text(sold ? "매도" : "매수", "slby_tp_nm")
            .put(unit.amount(sold ? sums.averageSold() : sums.averageBought()), "cntr_uv")
            .shares(sold ? sums.soldShares() : sums.boughtShares(), "cntr_qty")
            .put(unit.amount(sold ? sums.soldValue() : sums.boughtValue()), "engg_amt")
            .put(unit.amount(sums.fees()), "cmsn")
            .put(unit.amount(sums.taxes()), "altx")
            .put(unit.amount(Math.abs(sums.flow())), "exct_amt");
    return stock(values, deals.get(0).stock());
  }

  /** The cost of what was sold. */
  Values.Value cost(DealSums sums) {
    return unit.amount(sums.cost());
  }
}
