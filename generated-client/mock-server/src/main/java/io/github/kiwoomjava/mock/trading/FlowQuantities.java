package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Broker;
import io.github.kiwoomjava.mock.market.Flow;
import io.github.kiwoomjava.mock.market.Investor;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.trading.Values.Value;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Who bought and sold: investors, brokers, programs. */
final class FlowQuantities {
  private FlowQuantities() {}

  static void addTo(Map<String, Quantity> all) {
    for (Investor investor : Investor.values()) {
      add(all, "investor." + investor.name().toLowerCase(Locale.ROOT), f -> one(f, investor));
    }
    add(all, "investor.institutions", FlowQuantities::institutions);
    add(all, "investor.foreigners", f -> one(f, Investor.FOREIGN));
    add(all, "investor.funds", f -> one(f, Investor.PENSION));
    add(all, "investor.both", f -> institutions(f).plus(one(f, Investor.FOREIGN)));
    add(all, "investor.this", f -> asked(f));
    add(all, "broker", f -> broker(f, f.detail(Broker.class)));
    add(all, "foreignBrokers", FlowQuantities::foreignBrokers);
    add(all, "brokers", f -> new Flow(f.span().volume(), f.span().volume()));
    add(all, "program.arbitrage", f -> programs(f, true, false));
    add(all, "program.baskets", f -> programs(f, false, true));
    add(all, "program", f -> programs(f, true, true));
    all.put("investor.code", (f, n) -> f.text(f.detail(Investor.class).code()));
    all.put("investor.name", (f, n) -> f.text(f.detail(Investor.class).label()));
    all.put("broker.code", (f, n) -> f.text(f.detail(Broker.class).code()));
    all.put("broker.name", (f, n) -> f.text(f.detail(Broker.class).name()));
    all.put("broker.board", (f, n) -> f.text("0"));
    for (boolean buys : new boolean[] {true, false}) {
      String side = buys ? "buyer" : "seller";
      all.put(side + ".name", (f, n) -> f.text(top(f, buys, n).getKey().name()));
      all.put(side + ".code", (f, n) -> f.text(top(f, buys, n).getKey().code()));
      all.put(side + ".quantity", (f, n) -> f.shares(of(top(f, buys, n).getValue(), buys)));
      all.put(side + ".more", (f, n) -> f.shares(of(top(f, buys, n).getValue(), buys) / 20));
    }
    all.put("leader.code", (f, n) -> f.text(leader(f, n).stock().code()));
    all.put("leader.name", (f, n) -> f.text(leader(f, n).stock().name()));
    all.put("leader.net", (f, n) -> f.shares(led(f, n)));
    all.put("leader.money", (f, n) -> money(leader(f, n), led(f, n)));
    all.put("streak.foreign", (f, n) -> new Value.Whole(streak(f, FlowQuantities::foreign)));
    all.put(
        "streak.institutions", (f, n) -> new Value.Whole(streak(f, FlowQuantities::institutional)));
  }

  /** Bought, sold and net, as shares or as the request has it, and in money. */
  private static void add(Map<String, Quantity> all, String name, Function<Frame, Flow> flow) {
    all.put(name, (f, n) -> f.flow(flow.apply(f).net()));
    all.put(name + ".net", (f, n) -> f.shares(flow.apply(f).net()));
    all.put(name + ".bought", (f, n) -> f.shares(flow.apply(f).bought()));
    all.put(name + ".sold", (f, n) -> f.shares(flow.apply(f).sold()));
    all.put(name + ".netMoney", (f, n) -> money(f, flow.apply(f).net()));
    all.put(name + ".boughtMoney", (f, n) -> money(f, flow.apply(f).bought()));
    all.put(name + ".soldMoney", (f, n) -> money(f, flow.apply(f).sold()));
    all.put(name + ".netMillions", (f, n) -> millions(f, flow.apply(f).net()));
    all.put(name + ".boughtMillions", (f, n) -> millions(f, flow.apply(f).bought()));
    all.put(name + ".soldMillions", (f, n) -> millions(f, flow.apply(f).sold()));
    all.put(name + ".boughtPrice", (f, n) -> f.price(Math.round(f.averagePrice())));
  }

  /** Of a row that shows four rankings side by side, the n-th: foreigners, then institutions. */
  private static Frame leader(Frame f, int n) {
    return f.detail(Leaders.class).frames().get(n);
  }

  private static long led(Frame f, int n) {
    Frame leader = leader(f, n);
    return (n < 2 ? one(leader, Investor.FOREIGN) : institutions(leader)).net();
  }

  private static Value money(Frame f, long shares) {
    return f.money(shares * f.averagePrice());
  }

  /** Millions of won, for live data, whose units no table tells. */
  private static Value millions(Frame f, long shares) {
    return new Value.Whole(Math.round(shares * f.averagePrice() / 1e6));
  }

  private static Flow one(Frame f, Investor investor) {
    return f.investors().getOrDefault(investor, Flow.NONE);
  }

  private static Flow institutions(Frame f) {
    Flow sum = Flow.NONE;
    for (Map.Entry<Investor, Flow> entry : f.investors().entrySet()) {
      sum = entry.getKey().isInstitution() ? sum.plus(entry.getValue()) : sum;
    }
    return sum;
  }

  /** The investor that the row is about; institutions together where it is about none. */
  private static Flow asked(Frame f) {
    Investor investor = f.detailOrNull(Investor.class);
    return investor == null ? institutions(f) : one(f, investor);
  }

  private static Flow broker(Frame f, Broker broker) {
    Flow sum = Flow.NONE;
    for (int day = f.from(); day <= f.day(); day++) {
      sum = sum.plus(f.market().brokers(f.stock(), day).getOrDefault(broker, Flow.NONE));
    }
    return sum;
  }

  private static Flow foreignBrokers(Frame f) {
    Flow sum = Flow.NONE;
    for (int day = f.from(); day <= f.day(); day++) {
      for (Map.Entry<Broker, Flow> entry : f.market().brokers(f.stock(), day).entrySet()) {
        sum = entry.getKey().foreign() ? sum.plus(entry.getValue()) : sum;
      }
    }
    return sum;
  }

  /** The n-th broker by what it bought or sold, 1 being the first. */
  private static Map.Entry<Broker, Flow> top(Frame f, boolean buys, int n) {
    Map<Broker, Flow> flows = new LinkedHashMap<>(f.market().brokers(f.stock(), f.day()));
    ToLongFunction<Map.Entry<Broker, Flow>> size = entry -> -of(entry.getValue(), buys);
    List<Map.Entry<Broker, Flow>> sorted =
        flows.entrySet().stream().sorted(Comparator.comparingLong(size)).toList();
    return sorted.get(Math.max(0, n - 1));
  }

  private static long of(Flow flow, boolean bought) {
    return bought ? flow.bought() : flow.sold();
  }

  private static Flow programs(Frame f, boolean arbitrage, boolean baskets) {
    Flow sum = Flow.NONE;
    for (Stock stock : f.isIndex() ? f.market().members(f.index()) : List.of(f.stock())) {
      long traded =
          f.isIndex() ? Math.round(f.market().bar(stock, f.day()).volume() * share(f)) : f.traded();
      sum = arbitrage ? sum.plus(f.market().arbitrage(stock, f.day(), traded)) : sum;
      sum = baskets ? sum.plus(f.market().baskets(stock, f.day(), traded)) : sum;
    }
    return sum;
  }

  /** How much of its day an index's span covers. */
  private static double share(Frame f) {
    long whole = f.wholeDay().volume();
    return whole == 0 ? 0 : (double) f.span().volume() / whole;
  }

  private static long foreign(Map<Investor, Flow> flows) {
    return flows.getOrDefault(Investor.FOREIGN, Flow.NONE).net();
  }

  private static long institutional(Map<Investor, Flow> flows) {
    return flows.entrySet().stream()
        .filter(entry -> entry.getKey().isInstitution())
        .mapToLong(entry -> entry.getValue().net())
        .sum();
  }

  /** Days in a row with net buying, below zero with net selling. */
  private static long streak(Frame f, ToLongFunction<Map<Investor, Flow>> net) {
    int direction = Long.signum(net.applyAsLong(f.market().investors(f.stock(), f.day())));
    int days = 0;
    while (direction != 0
        && days < 20
        && days < f.day()
        && Long.signum(net.applyAsLong(f.market().investors(f.stock(), f.day() - days)))
            == direction) {
      days++;
    }
    return (long) direction * days;
  }
}
