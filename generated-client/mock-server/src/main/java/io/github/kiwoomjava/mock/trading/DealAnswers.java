package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.Deal;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Wallet;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers about what was bought and sold, and what it earned. */
final class DealAnswers {
  private final Market market;
  private final Wallet wallet;
  private final DealPeriod period = new DealPeriod();

  DealAnswers(Market market, Wallet wallet) {
    this.market = market;
    this.wallet = wallet;
  }

  private record Sale(LocalDate date, Stock stock, boolean credit) {}

  /** What was sold, by day and stock. */
  Reply sold(ApiCall call, Sheet sheet) {
    DealValues values = values(call);
    List<Deal> deals = asked(call);
    List<Deal> sales = deals.stream().filter(deal -> deal.side() == Side.SELL).toList();
    Map<Sale, List<Deal>> groups =
        group(sales, deal -> new Sale(deal.date(), deal.stock(), deal.loanDate() != null));
    List<Values> rows = new ArrayList<>();
    groups.forEach(
        (sale, each) ->
            rows.add(
                values
                    .stock(values.sold(DealSums.of(each)), sale.stock())
                    .date(sale.date(), "dt", "sell_dt")
                    .text(sale.credit() ? "융자" : "현금잔고", "crd_tp")
                    .text(rate(), "exch_rate", "prch_exrt", "sell_exrt")));
    DealSums sums = DealSums.of(sales);
    Values own =
        values
            .traded(sums)
            .put(new Values.Value.Money(won(sums.profit())), "tot_tdy_pl_amt_krw", "tot_pl_amt_krw")
            .put(values.cost(sums), "tot_buy_amt");
    return page(call, sheet, own, rows);
  }

  /** Sums by day, or by month where months are asked for. */
  Reply daily(ApiCall call, Sheet sheet) {
    DealValues values = values(call);
    List<Deal> deals = asked(call);
    boolean months = call.text("strt_dt").length() == 6;
    List<Values> rows = new ArrayList<>();
    group(deals, deal -> months ? deal.date().withDayOfMonth(1) : deal.date())
        .forEach(
            (date, each) -> {
              Values row = values.traded(DealSums.of(each)).date(date, "dt", "trde_dt");
              if (months) {
                row.text(DealPeriod.month(date), "trde_dt");
              }
              rows.add(row);
            });
    return page(call, sheet, values.traded(DealSums.of(deals)), rows);
  }

  /** What was traded on a day, by stock. */
  Reply journal(ApiCall call, Sheet sheet) {
    DealValues values = values(call);
    List<Deal> deals = asked(call);
    List<Values> rows = new ArrayList<>();
    group(deals, Deal::stock)
        .forEach(
            (stock, each) ->
                rows.add(
                    values
                        .stock(values.traded(DealSums.of(each)), stock)
                        .text(rate(), "exch_rate")));
    Values own = values.traded(DealSums.of(deals)).text(rate(), "exch_rate");
    return page(call, sheet, own, rows);
  }

  /** What was traded today, by stock and side. */
  Reply sides(ApiCall call, Sheet sheet) {
    DealValues values = values(call);
    List<Values> rows = new ArrayList<>();
    group(asked(call), deal -> List.of(deal.stock(), deal.side()))
        .values()
        .forEach(each -> rows.add(values.side(each).text(rate(), "exch_rate")));
    return page(call, sheet, new Values(), rows);
  }

  /** Each execution as a line, newest first unless asked otherwise. */
  Reply statement(ApiCall call, Sheet sheet) {
    DealValues values = values(call);
    String kind = call.text("tp");
    List<Deal> deals =
        new ArrayList<>(
            asked(call).stream()
                .filter(deal -> !kind.equals("4") || deal.side() == Side.BUY)
                .filter(deal -> !kind.equals("5") || deal.side() == Side.SELL)
                .filter(deal -> List.of("", "0", "3", "4", "5").contains(kind))
                .toList());
    if (!call.text("qry_sort_tp").equals("2")) {
      Collections.reverse(deals);
    }
    Values own =
        values
            .traded(DealSums.of(deals))
            .text(OrderValues.account(call.appKey()), "acnt_no", "acnt_print");
    return page(call, sheet, own, deals.stream().map(values::line).toList());
  }

  /** What is paid on the next trading day. */
  Reply nextSettlements(ApiCall call, Sheet sheet) {
    AccountView account = account(call);
    LocalDate next = Calendar.next(account.today());
    DealValues values = values(call);
    List<Deal> deals =
        account.deals().stream().filter(deal -> deal.settles().equals(next)).toList();
    long sold = deals.stream().mapToLong(Deal::flow).filter(flow -> flow > 0).sum();
    long bought = -deals.stream().mapToLong(Deal::flow).filter(flow -> flow < 0).sum();
    Values own =
        new Values()
            .date(deals.isEmpty() ? account.today() : deals.get(0).date(), "trde_dt")
            .date(next, "setl_dt")
            .money(sold, "sell_amt_sum")
            .money(bought, "buy_amt_sum");
    return page(call, sheet, own, deals.stream().map(values::line).toList());
  }

  private AccountView account(ApiCall call) {
    return market.account(call.appKey(), wallet);
  }

  private List<Deal> asked(ApiCall call) {
    String code = call.text("stk_cd");
    Stock stock = code.isEmpty() ? null : market.stock(code);
    return period.of(account(call), new Request(call)).stream()
        .filter(deal -> stock == null || deal.stock().equals(stock))
        .toList();
  }

  private DealValues values(ApiCall call) {
    if (wallet != Wallet.AMERICA) {
      return new DealValues(Unit.WON);
    }
    return new DealValues(
        call.text("fc_krw_tp").equals("1") ? Unit.wonAt(market.wonPerDollar()) : Unit.DOLLARS);
  }

  private long won(long raw) {
    return wallet == Wallet.AMERICA ? Unit.won(raw, market.wonPerDollar()) : raw;
  }

  private String rate() {
    return wallet == Wallet.AMERICA ? AmericanAccount.rate(market.wonPerDollar()) : "";
  }

  private static <K> Map<K, List<Deal>> group(List<Deal> deals, Function<Deal, K> key) {
    Map<K, List<Deal>> groups = new LinkedHashMap<>();
    deals.forEach(
        deal -> groups.computeIfAbsent(key.apply(deal), k -> new ArrayList<>()).add(deal));
    return groups;
  }

  private Reply page(ApiCall call, Sheet sheet, Values own, List<Values> rows) {
    int size = market.options().rows();
    List<Values> page = rows.stream().skip((long) call.page() * size).limit(size).toList();
    return new Reply(sheet.answer(own, page), rows.size() > (call.page() + 1) * size);
  }
}
