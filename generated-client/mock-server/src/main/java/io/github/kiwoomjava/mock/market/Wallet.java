package io.github.kiwoomjava.mock.market;

/** The parts of an account that have money, holdings and orders of their own. */
public enum Wallet {
  /** Korean stocks, funds and warrants, on credit as well; in won. */
  DOMESTIC,
  /** Gold; in won. */
  GOLD,
  /** American stocks and funds; in ten thousandths of a dollar. */
  AMERICA;

  /** Where a stock is bought and held. */
  public static Wallet of(Stock stock) {
    return switch (stock.kind()) {
      case GOLD -> GOLD;
      case US_STOCK, US_ETF -> AMERICA;
      case STOCK, ETF, ELW -> DOMESTIC;
    };
  }
}
