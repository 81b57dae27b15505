package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Flow;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What foreigners hold, what is lent, sold short and bought on credit. */
final class HoldingQuantities {
  private HoldingQuantities() {}

  static void addTo(Map<String, Quantity> all) {
    all.put("foreign.held", (f, n) -> f.shares(foreign(f, f.day())));
    all.put("foreign.change", (f, n) -> f.shares(foreign(f, f.day()) - foreign(f, f.from() - 1)));
    all.put("foreign.left", (f, n) -> f.shares(f.stock().shares() - foreign(f, f.day())));
    all.put("foreign.limit", (f, n) -> f.shares(f.stock().shares()));
    all.put("foreign.rate", (f, n) -> f.percent(foreign(f, f.day()), f.stock().shares()));
    all.put(
        "foreign.rateBefore", (f, n) -> f.percent(foreign(f, f.from() - 1), f.stock().shares()));
    all.put(
        "foreign.rateRise",
        (f, n) -> f.percent(foreign(f, f.day()) - foreign(f, f.from() - 1), f.stock().shares()));
    all.put(
        "foreign.day", (f, n) -> f.shares(foreign(f, f.day() - n) - foreign(f, f.day() - n - 1)));
    all.put("zero", (f, n) -> new Value.Whole(0));
    all.put("short", (f, n) -> f.shares(f.market().shorted(f.stock(), f.day())));
    all.put("short.sum", (f, n) -> f.shares(shortedSince(f)));
    all.put(
        "short.rate",
        (f, n) -> f.percent(f.market().shorted(f.stock(), f.day()), f.span().volume()));
    all.put(
        "short.money",
        (f, n) -> f.money(f.market().shorted(f.stock(), f.day()) * f.averagePrice()));
    addLoans(
        all, "lent", f -> sum(f, s -> f.market().lent(s, f.day())), HoldingQuantities::lending);
    addLoans(
        all,
        "credit",
        f -> f.market().onCredit(f.stock(), f.day(), lentToSell(f)),
        f -> f.market().credit(f.stock(), f.day(), lentToSell(f)));
    all.put(
        "credit.rate",
        (f, n) -> f.percent(f.market().onCredit(f.stock(), f.day(), false), f.stock().shares()));
    all.put("provided", (f, n) -> f.shares(f.market().provided(f.stock(), f.day())));
    all.put(
        "provided.rate",
        (f, n) -> f.percent(f.market().provided(f.stock(), f.day()), f.stock().shares()));
    all.put(
        "provided.change",
        (f, n) ->
            f.shares(
                f.market().provided(f.stock(), f.day())
                    - f.market().provided(f.stock(), f.day() - 1)));
  }

  private static void addLoans(
      Map<String, Quantity> all,
      String name,
      ToLongFunction<Frame> balance,
      Function<Frame, Flow> moves) {
    all.put(name + ".balance", (f, n) -> f.shares(balance.applyAsLong(f)));
    all.put(name + ".new", (f, n) -> f.shares(moves.apply(f).bought()));
    all.put(name + ".back", (f, n) -> f.shares(moves.apply(f).sold()));
    all.put(name + ".change", (f, n) -> f.shares(moves.apply(f).net()));
    all.put(name + ".money", (f, n) -> f.money((double) balance.applyAsLong(f) * price(f)));
    all.put(name + ".newMoney", (f, n) -> f.money((double) moves.apply(f).bought() * price(f)));
    all.put(name + ".share", (f, n) -> f.percent(balance.applyAsLong(f), shares(f)));
  }

  private static double price(Frame f) {
    return f.isIndex() ? f.averagePrice() : f.span().close();
  }

  private static double shares(Frame f) {
    return sum(f, Stock::shares);
  }

  private static long sum(Frame f, ToLongFunction<Stock> each) {
    List<Stock> stocks = f.isIndex() ? f.market().members(f.index()) : List.of(f.stock());
    return stocks.stream().mapToLong(each).sum();
  }

  private static Flow lending(Frame f) {
    List<Stock> stocks = f.isIndex() ? f.market().members(f.index()) : List.of(f.stock());
    return stocks.stream()
        .map(stock -> f.market().lending(stock, f.day()))
        .reduce(Flow.NONE, Flow::plus);
  }

  /** Whether the question is about shares lent for selling instead of money. */
  private static boolean lentToSell(Frame f) {
    return f.detailOr(Boolean.class, false);
  }

  private static long foreign(Frame f, int day) {
    return f.market().foreignHolding(f.stock(), Math.max(0, day));
  }

  private static long shortedSince(Frame f) {
    long sum = 0;
    for (int day = f.from(); day <= f.day(); day++) {
      sum += f.market().shorted(f.stock(), day);
    }
    return sum;
  }
}
