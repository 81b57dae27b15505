package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Charges;
import io.github.kiwoomjava.mock.market.Deal;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Position;
import io.github.kiwoomjava.mock.market.Stock;
import java.util.List;

/** American holdings under the elements that ask for them. */
final class AmericanHoldings {
  private final Market market;

  AmericanHoldings(Market market) {
    this.market = market;
  }

  /** What holdings are worth, in ten thousandths of a dollar. */
  record Worth(long cost, long value, long fee, long tax) {
    /** What would be earned by selling all now. */
    long gain() {
      return value - cost - fee - tax;
    }

    double percent() {
      return cost == 0 ? 0 : 100.0 * gain() / cost;
    }

    Worth plus(Worth other) {
      return new Worth(cost + other.cost, value + other.value, fee + other.fee, tax + other.tax);
    }
  }

  Worth worth(Position position) {
    Stock stock = position.stock();
    Charges charges = market.options().charges();
    long value = position.quantity() * market.quote(stock).price();
    return new Worth(
        position.cost(),
        value,
        charges.fee(stock, position.cost()) + charges.fee(stock, value),
        charges.tax(stock, value));
  }

  /** The sums under the elements of a row. */
  Values sums(Worth worth, Unit unit) {
    Unit won = Unit.wonAt(market.wonPerDollar());
    return new Values()
        .put(unit.amount(worth.cost()), "frgn_stk_book_amt", "prch_amt")
        .put(won.amount(worth.cost()), "frgn_stk_book_amt_krw")
        .put(unit.amount(worth.value()), "evlt_amt")
        .put(won.amount(worth.value()), "evlt_amt_krw", "chg_evlt_amt")
        .put(unit.amount(worth.gain()), "pl_amt", "evlt_pl_amt")
        .put(won.amount(worth.gain()), "pl_amt_krw", "chg_profit_amt", "krw_chg_pl_amt")
        .percent(worth.percent(), "pl_rt", "evlt_pl_rt")
        .put(unit.amount(worth.fee()), "evlt_amt_cmsn")
        .put(unit.amount(worth.tax()), "evlt_amt_tax")
        .money(0, "krw_chg_dfrn_pl_amt");
  }

  Values of(AccountView account, Position position, Unit unit) {
    Stock stock = position.stock();
    Unit won = Unit.wonAt(market.wonPerDollar());
    long price = market.quote(stock).price();
    return sums(worth(position), unit)
        .text(stock.code(), "stk_cd")
        .text(stock.name(), "frgn_stk_nm")
        .text(AmericanOrderValues.venue(stock.board()), "stex_nm")
        .text("USD", "crnc_code")
        .text("미국", "natn_nm")
        .text(AmericanAccount.rate(market.wonPerDollar()), "exch_rate", "prch_exrt", "sell_exrt")
        .shares(HoldingValues.settled(account, position), "qty")
        .shares(position.quantity(), "poss_qty")
        .shares(account.sellable(position), "sell_alowq")
        .shares(position.soldBefore(), "pred_cntr_sellq")
        .shares(position.boughtBefore(), "pred_cntr_buyq")
        .shares(position.soldToday(), "tdy_cntr_sellq")
        .shares(position.boughtToday(), "tdy_cntr_buyq")
        .put(unit.amount(position.averageCost()), "frgn_stk_book_uv", "prch_uv")
        .put(won.amount(position.averageCost()), "frgn_stk_book_uv_krw")
        .put(unit.amount(price), "now_pric")
        .put(won.amount(price), "now_pric_krw")
        .put(unit.amount(earned(account, stock)), "tdy_pl_amt");
  }

  private static long earned(AccountView account, Stock stock) {
    List<Deal> today = account.deals(account.today(), account.today());
    return today.stream().filter(deal -> deal.stock().equals(stock)).mapToLong(Deal::profit).sum();
  }
}
