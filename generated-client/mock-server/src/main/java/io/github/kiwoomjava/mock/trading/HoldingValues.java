package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Charges;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Position;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Side;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A holding under the elements that ask for it. */
final class HoldingValues {
  /** How long a loan runs. */
  static final int LOAN_DAYS = 90;

  private final Market market;

  HoldingValues(Market market) {
    this.market = market;
  }

  /**
   * What a holding is worth now.
   *
   * @param paidFee of the purchase
   * @param fee of a sale now
   * @param tax of a sale now
   */
  record Worth(long cost, long value, long paidFee, long fee, long tax, long interest) {
    /** What would be earned by selling all now. */
    long gain() {
      return value - cost - paidFee - fee - tax - interest;
    }

    double percent() {
      return cost == 0 ? 0 : 100.0 * gain() / cost;
    }
  }

  Worth worth(Position position) {
    Charges charges = market.options().charges();
    long value = position.quantity() * market.quote(position.stock()).price();
    LocalDate loan = position.loanDate();
    long days = loan == null ? 0 : market.now().toLocalDate().toEpochDay() - loan.toEpochDay();
    return new Worth(
        position.cost(),
        value,
        charges.fee(position.stock(), position.cost()),
        charges.fee(position.stock(), value),
        charges.tax(position.stock(), value),
        charges.interest(position.loan(), days));
  }

  /** With its share of all that the account holds. */
  Values of(AccountView account, Position position, long total) {
    Quote quote = market.quote(position.stock());
    Worth worth = worth(position);
    LocalDate loan = position.loanDate();
    return new Values()
        .text(position.stock().code(), "stk_cd")
        .text(position.stock().name(), "stk_nm")
        .price(quote.price(), quote.previousClose(), "cur_prc")
        .money(quote.previousClose(), "pred_close_pric")
        .money(position.averageCost(), "pur_pric", "avg_prc", "buy_uv", "book_uv")
        .money(position.cost(), "pur_amt", "book_amt", "book_amt2")
        .money(worth.value(), "evlt_amt", "est_amt")
        .money(worth.gain(), "evltv_prft", "pl_amt", "est_lspft")
        .percent(worth.percent(), "prft_rt", "pl_rt", "est_ratio")
        .percent(total == 0 ? 0 : 100.0 * worth.value() / total, "poss_rt", "evlt_wght")
        .percent(total == 0 ? 0 : 100.0 * worth.cost() / total, "buy_wght")
        .shares(position.quantity(), "rmnd_qty", "cur_qty", "real_qty")
        .shares(settled(account, position), "setl_remn", "qty")
        .shares(account.sellable(position), "trde_able_qty", "clrn_alow_qty", "able_qty")
        .shares(position.boughtToday(), "tdy_buyq", "buy_qty")
        .shares(position.soldToday(), "tdy_sellq", "sell_qty")
        .shares(position.boughtBefore(), "pred_buyq")
        .shares(position.soldBefore(), "pred_sellq")
        .money(worth.paidFee(), "pur_cmsn")
        .money(worth.fee(), "sell_cmsn")
        .money(worth.paidFee() + worth.fee(), "sum_cmsn", "cmsn")
        .money(worth.tax(), "tax")
        .money(position.loan(), "crd_amt")
        .money(worth.interest(), "crd_int")
        .text(OrderValues.credit(loan != null), "crd_tp")
        .text(loan == null ? "" : "융자", "crd_tp_nm")
        .text(date(loan), "loan_dt", "crd_loan_dt")
        .text(loan == null ? "" : date(loan.plusDays(LOAN_DAYS)), "expr_dt");
  }

  private static String date(@Nullable LocalDate date) {
    return date == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }

  /** Shares that are delivered already. */
  static long settled(AccountView account, Position position) {
    long coming =
        account.deals().stream()
            .filter(deal -> deal.stock().equals(position.stock()))
            .filter(deal -> Objects.equals(deal.loanDate(), position.loanDate()))
            .filter(deal -> deal.settles().isAfter(account.today()))
            .mapToLong(deal -> deal.side() == Side.BUY ? deal.shares() : -deal.shares())
            .sum();
    return position.quantity() - coming;
  }
}
