package io.github.kiwoomjava.mock.market;

/**
 * How the close of a stock follows from the one before: by the market, its sector, a share of its
 * own, and now and then by a jump.
 */
final class Wandering implements Closes.Rule {
  private static final double JUMPS = 0.004;
  private static final double GOOD_NEWS = 0.0023;

  private final Stock stock;
  private final Factors factors;
  private final long key;
  private final long ownKey;
  private final long luckKey;
  private final long jumpKey;
  private final double beta;
  private final double own;

  Wandering(Stock stock, long key, Factors factors) {
    this.stock = stock;
    this.factors = factors;
    this.key = key;
    ownKey = Dice.key(key, 3);
    luckKey = Dice.key(key, 4);
    jumpKey = Dice.key(key, 5);
    boolean gold = stock.kind() == Stock.Kind.GOLD;
    beta = gold ? -0.1 : 0.6 + 0.8 * Dice.unit(key, 1);
    own = gold ? 0.008 : 0.009 + 0.012 * Dice.unit(key, 2);
  }

  @Override
  public long close(int day, long previous) {
    double move =
        beta * factors.market(day)
            + factors.sector(stock.sector(), day)
            + own * Factors.nerves(key, day) * Dice.bell(ownKey, day)
            // Pulled to the anchor a little, so that years do not lead out of the world.
            + 0.004 * Math.log((double) stock.anchor() / previous);
    double luck = Dice.unit(luckKey, day);
    if (stock.isShare() && luck < JUMPS) {
      double jump = 0.05 + 0.3 * Dice.unit(jumpKey, day);
      move += luck < GOOD_NEWS ? jump : -jump;
    }
    return stock.grid().within(previous * Math.exp(move), previous);
  }
}
