package io.github.kiwoomjava.mock.market;

/**
 * An ELW, of which one series follows the other: the strike is set anew when one runs out.
 *
 * @param underlying the stock on which it is written
 * @param moneyness the strike of a series to the underlying's price at its beginning
 * @param months how long a series runs
 * @param ratio shares of the underlying to a warrant
 */
public record Warrant(
    Stock stock,
    Stock underlying,
    boolean call,
    double moneyness,
    int months,
    double ratio,
    String issuer) {}
