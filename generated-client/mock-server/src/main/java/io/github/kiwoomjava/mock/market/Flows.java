package io.github.kiwoomjava.mock.market;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who bought and sold what was traded: investors, brokers, programs, short sellers, and what is
 * held, lent and owed at the end. All is told from a day's trading so far. Not safe for several
 * threads at once.
 */
final class Flows {
  /** Balances that are carried from day to day. */
  enum Holding {
    FOREIGN(0.24, 0.27),
    LENT(0.02, 0.02),
    MARGIN(0.012, 0.02),
    LENT_TO_SELL(0.001, 0.002),
    PROVIDER(0.7, 0.2);

    private final double level;
    private final double pace;

    Holding(double level, double pace) {
      this.level = level;
      this.pace = pace;
    }
  }

  private final Prices prices;
  private final List<Broker> brokers;
  private final Map<String, Ledger> ledgers = new HashMap<>();

  Flows(Prices prices) {
    this.prices = prices;
    brokers =
        Table.read("brokers.tsv").stream()
            .map(row -> new Broker(row[0], row[1], row[2].equals("1"), Double.parseDouble(row[3])))
            .toList();
  }

  List<Broker> brokers() {
    return brokers;
  }

  /** The balance at the end of a day. */
  long holding(Stock stock, Holding kind, int day) {
    return ledgers.computeIfAbsent(stock.code() + kind, name -> ledger(stock, kind)).at(day);
  }

  private Ledger ledger(Stock stock, Holding kind) {
    long key = Dice.key(Dice.key(prices.key(stock), 40), kind.name());
    long usual = Math.round(stock.shares() * kind.level * (0.3 + 1.4 * Dice.unit(key, -1)));
    return new Ledger(
        usual,
        (day, previous) -> {
          double move = (double) prices.close(stock, day) / prices.close(stock, day - 1) - 1;
          double pull = usual == 0 ? 0 : 0.4 * (1 - (double) previous / usual);
          double wish = 0.25 * Dice.bell(key, day) + 5 * move + pull;
          double bounded = Math.max(-0.6, Math.min(0.6, wish));
          return previous + (long) (prices.planned(stock, day) * kind.pace * bounded);
        });
  }

  private long held(Stock stock, Holding kind, int day) {
    return holding(stock, kind, day) - holding(stock, kind, day - 1);
  }

  /**
   * What each kind of investor bought and sold.
   *
   * @param traded shares so far
   * @param all shares of the whole day
   */
  Map<Investor, Flow> investors(Stock stock, int day, long traded, long all) {
    Map<Investor, Flow> flows = new EnumMap<>(Investor.class);
    double share = all == 0 ? 0 : (double) traded / all;
    long key = Dice.key(Dice.key(prices.key(stock), 41), day);
    double move = (double) prices.close(stock, day) / prices.close(stock, day - 1) - 1;
    long bought = 0;
    long sold = 0;
    for (Investor investor : Investor.values()) {
      if (investor != Investor.INDIVIDUAL) {
        double wish = 0.2 * Dice.bell(Dice.key(key, investor.name()), 0) + 2 * move;
        long whole =
            investor == Investor.FOREIGN
                ? held(stock, Holding.FOREIGN, day)
                : (long) (all * investor.weight() * Math.max(-0.6, Math.min(0.6, wish)));
        long net = (long) (whole * share);
        long sells = Math.max(0, (long) (traded * investor.weight() - net) / 2);
        sells = Math.max(sells, -net);
        flows.put(investor, new Flow(sells + net, sells));
        bought += sells + net;
        sold += sells;
      }
    }
    flows.put(Investor.INDIVIDUAL, new Flow(traded - bought, traded - sold));
    return flows;
  }

  /** What each broker bought and sold for its customers, both of which are all that was traded. */
  Map<Broker, Flow> brokers(Stock stock, int day, long traded) {
    long key = Dice.key(Dice.key(prices.key(stock), 42), day);
    long[] buys = parts(key, traded);
    long[] sells = parts(key + 1, traded);
    Map<Broker, Flow> flows = new LinkedHashMap<>();
    for (int i = 0; i < brokers.size(); i++) {
      flows.put(brokers.get(i), new Flow(buys[i], sells[i]));
    }
    return flows;
  }

  private long[] parts(long key, long traded) {
    double[] weights = new double[brokers.size()];
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = brokers.get(i).weight() * (0.4 + 1.2 * Dice.unit(key, i));
      all += weights[i];
    }
    long[] parts = new long[weights.length];
    long left = traded;
    for (int i = 1; i < weights.length; i++) {
      parts[i] = (long) (traded * weights[i] / all);
      left -= parts[i];
    }
    parts[0] = left;
    return parts;
  }

  /** What programs bought and sold to profit from the future's price. */
  Flow arbitrage(Stock stock, int day, long traded) {
    return programs(stock, day, traded, 43, 0.012);
  }

  /** What programs bought and sold in baskets for other reasons. */
  Flow baskets(Stock stock, int day, long traded) {
    return programs(stock, day, traded, 44, 0.2);
  }

  private Flow programs(Stock stock, int day, long traded, int kind, double most) {
    if (!stock.isShare() || stock.kind().isAmerican()) {
      return Flow.NONE;
    }
    long key = Dice.key(Dice.key(prices.key(stock), kind), day);
    double buying = most * (0.2 + 0.8 * Dice.unit(key, 0));
    double selling = most * (0.2 + 0.8 * Dice.unit(key, 1));
    return new Flow((long) (traded * buying), (long) (traded * selling));
  }

  /** Shares sold short. */
  long shorted(Stock stock, int day, long traded) {
    long key = Dice.key(prices.key(stock), 45);
    return (long) (traded * (0.01 + 0.07 * Dice.unit(key, day)));
  }

  /** Shares newly lent or bought on credit, and given back: the balance moves by the difference. */
  Flow renewed(Stock stock, Holding kind, int day) {
    long key = Dice.key(Dice.key(prices.key(stock), 46), kind.name());
    long move = held(stock, kind, day);
    long usual = (long) (prices.planned(stock, day) * kind.pace * (0.2 + Dice.unit(key, day)));
    return move > 0 ? new Flow(usual + move, usual) : new Flow(usual, usual - move);
  }
}
