package io.github.kiwoomjava.mock.market;

/**
 * What a broker and the state take, in millionths.
 *
 * @param fee of each execution in Korea
 * @param tax of each sale of Korean shares; ETFs, ELWs and gold pay none
 * @param goldFee of each execution in gold
 * @param americanFee of each execution in America
 * @param americanTax of each sale in America
 * @param margin the part of a purchase on credit that the buyer pays
 * @param interest on loans, a year
 */
public record Charges(
    long fee,
    long tax,
    long goldFee,
    long americanFee,
    long americanTax,
    long margin,
    long interest) {
  /** 0.015 % and 0.15 %; gold 0.165 %; America 0.25 % and 0.00278 %; 45 % margin, 9 % a year. */
  public static final Charges USUAL = new Charges(150, 1_500, 1_650, 2_500, 28, 450_000, 90_000);

  public static final Charges NONE = new Charges(0, 0, 0, 0, 0, 450_000, 0);

  private static final long ONE = 1_000_000;

  /** Fees are whole cents, or tens of won. */
  private static final long CENT = 100;

  private static final long TEN = 10;

  public Charges {
    for (long rate : new long[] {fee, tax, goldFee, americanFee, americanTax, margin, interest}) {
      if (rate < 0 || rate > ONE) {
        throw new IllegalArgumentException(
            "a rate is " + rate + " millionths, but must be from 0 to 1000000");
      }
    }
  }

  /** The same with other rates for Korean stocks. */
  public Charges withFeeAndTax(long newFee, long newTax) {
    return new Charges(newFee, newTax, goldFee, americanFee, americanTax, margin, interest);
  }

  /** The fee of an execution, in the unit of the stock's prices. */
  public long fee(Stock stock, long value) {
    return switch (Wallet.of(stock)) {
      case DOMESTIC -> part(value, fee) / TEN * TEN;
      case GOLD -> part(value, goldFee) / TEN * TEN;
      case AMERICA -> part(value, americanFee) / CENT * CENT;
    };
  }

  /** The tax of a sale. */
  public long tax(Stock stock, long value) {
    return switch (stock.kind()) {
      case STOCK -> part(value, tax);
      case US_STOCK, US_ETF -> part(value, americanTax) / CENT * CENT;
      case ETF, ELW, GOLD -> 0;
    };
  }

  /** What is lent for a share bought on credit; whole won, so that parts add up. */
  public long lentPerShare(long price) {
    return price - ceiling(price, margin);
  }

  /** Interest on a loan over so many days. */
  public long interest(long loan, long days) {
    return part(loan, interest) * days / 365;
  }

  private static long part(long value, long millionths) {
    return value / ONE * millionths + value % ONE * millionths / ONE;
  }

  private static long ceiling(long value, long millionths) {
    return (value * millionths + ONE - 1) / ONE;
  }
}
