package io.github.kiwoomjava.runtime.value;

import java.util.Locale;
import java.util.Objects;

/**
 * The code of a stock, ETF or the like: {@code 005930}, {@code 0001A0}, {@code AAPL}. It is text
 * and never a number.
 *
 * <p>Korean codes may carry a suffix that selects the venue, {@code _NX} for NXT or {@code _AL} for
 * the smart order router, and in balances and condition hits a leading letter ({@code A005930}).
 * What is received keeps that letter; what is sent, in requests and registrations, leaves it off.
 * Equality is that of the whole text, {@link #isSameStock} leaves letter and venue aside. Letters
 * are upper case, whatever case they are given in.
 */
public final class StockCode {
  private static final String NXT = "_NX";
  private static final String SOR = "_AL";
  private static final int KOREAN_LENGTH = 6;

  private final String raw;

  private StockCode(String raw) {
    this.raw = raw;
  }

  /**
   * A code as it is on the wire.
   *
   * @throws IllegalArgumentException if it is blank or holds white space or control characters
   */
  public static StockCode of(String raw) {
    if (raw.isEmpty() || hasSpace(raw)) {
      throw new IllegalArgumentException(
          "Not a stock code: \"" + raw + "\"; give it without spaces, such as 005930");
    }
    return new StockCode(upperCase(raw));
  }

  /** Codes are short, and nearly all are upper case already. */
  private static String upperCase(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return raw.toUpperCase(Locale.ROOT);
      }
    }
    return raw;
  }

  private static boolean hasSpace(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) <= ' ' || raw.charAt(i) == 0x7f) {
        return true;
      }
    }
    return false;
  }

  /** The whole text on the wire. */
  public String raw() {
    return raw;
  }

  /** The code without venue suffix and without the letter that balances put before it. */
  public String base() {
    String code = isNxt() || isSor() ? raw.substring(0, raw.length() - NXT.length()) : raw;
    return isPrefixed(code) ? code.substring(1) : code;
  }

  /**
   * The code as it goes out: without the letter that balances put before it, with the venue. Nobody
   * knows what an order with that letter would do.
   */
  public StockCode unprefixed() {
    return isPrefixed(isNxt() || isSor() ? raw.substring(0, raw.length() - NXT.length()) : raw)
        ? new StockCode(raw.substring(1))
        : this;
  }

  /** Whether both mean the same stock, wherever it is traded and whoever names it. */
  public boolean isSameStock(StockCode other) {
    return base().equals(other.base());
  }

  /** Whether it selects NXT. */
  public boolean isNxt() {
    return raw.endsWith(NXT);
  }

  /** Whether it selects the smart order router. */
  public boolean isSor() {
    return raw.endsWith(SOR);
  }

  /** The same stock on KRX, without suffix. */
  public StockCode krx() {
    return new StockCode(base());
  }

  /** The same stock on NXT. */
  public StockCode nxt() {
    return new StockCode(base() + NXT);
  }

  /** The same stock through the smart order router. */
  public StockCode sor() {
    return new StockCode(base() + SOR);
  }

  /** Korean codes begin with a digit, so a ticker of seven letters is none of them. */
  private static boolean isPrefixed(String code) {
    return code.length() == KOREAN_LENGTH + 1
        && "AJQ".indexOf(code.charAt(0)) >= 0
        && code.charAt(1) >= '0'
        && code.charAt(1) <= '9'
        && code.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StockCode code && raw.equals(code.raw);
  }

  @Override
  public int hashCode() {
    return Objects.hash(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
