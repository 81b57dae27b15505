package io.github.kiwoomjava.mock.market;

/**
 * A European option by Black and Scholes.
 *
 * @param years to its end
 * @param rate and volatility are of a year
 */
public record Pricing(
    boolean call, double price, double strike, double years, double rate, double volatility) {
  private double root() {
    return volatility * Math.sqrt(years);
  }

  private double d1() {
    return (Math.log(price / strike) + (rate + volatility * volatility / 2) * years) / root();
  }

  private double discount() {
    return Math.exp(-rate * years);
  }

  /** In the unit of the price. */
  public double worth() {
    double d1 = d1();
    double d2 = d1 - root();
    return call
        ? price * below(d1) - strike * discount() * below(d2)
        : strike * discount() * below(-d2) - price * below(-d1);
  }

  public double delta() {
    return call ? below(d1()) : below(d1()) - 1;
  }

  public double gamma() {
    return density(d1()) / (price * root());
  }

  /** For a day. */
  public double theta() {
    double d2 = d1() - root();
    double decay = -price * density(d1()) * volatility / (2 * Math.sqrt(years));
    double interest = rate * strike * discount() * (call ? -below(d2) : below(-d2));
    return (decay + interest) / 365;
  }

  /** For a hundredth of volatility. */
  public double vega() {
    return price * density(d1()) * Math.sqrt(years) / 100;
  }

  /** For a hundredth of the rate. */
  public double rho() {
    double d2 = d1() - root();
    return strike * years * discount() * (call ? below(d2) : -below(-d2)) / 100;
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  /** The normal distribution; by Abramowitz and Stegun 26.2.17, right to seven digits. */
  private static double below(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double poly =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double tail = density(x) * poly;
    return x >= 0 ? 1 - tail : tail;
  }
}
