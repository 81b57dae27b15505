package io.github.kiwoomjava.mock.market;

/** Where a Korean order goes. */
public enum Venue {
  KRX,
  NXT,
  /** Wherever it is better; here that is KRX. */
  SOR
}
