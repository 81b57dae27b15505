package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.trading.Values.Value;

/** How amounts of a wallet are stated. */
interface Unit {
  /** Won. */
  Unit WON = Value.Money::new;

  /** Dollars, which wallets keep in ten thousandths. */
  Unit DOLLARS = raw -> new Value.Scaled(raw, 4, 0, true);

  Value amount(long raw);

  /** Won for dollars, at a rate in hundredths of a won. */
  static Unit wonAt(long rate) {
    return raw -> new Value.Money(won(raw, rate));
  }

  /** Won for ten thousandths of a dollar. */
  static long won(long raw, long rate) {
    return Math.round((double) raw * rate / 1_000_000);
  }
}
