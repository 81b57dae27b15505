package io.github.kiwoomjava.runtime.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in any of the forms that were seen: padded with zeros, with a plus, with two signs (one
 * minus among them makes it negative), with commas between thousands, with a percent sign behind.
 *
 * @param sign -1, 0 if none is written, or 1
 * @param placed whether a point or an exponent says what the digits are worth
 */
record LooseNumber(BigDecimal magnitude, int sign, boolean placed) {
  /** Far beyond any quantity; keeps a hostile exponent from becoming a gigabyte of zeros. */
  private static final int LONGEST = 64;

  /** Made when the first number comes that is written oddly. */
  private static final class Odd {
    static final Pattern WRITTEN =
        Pattern.compile(
            "[+-]{0,2}(?:[0-9]+\\.?[0-9]*|\\.[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?)%?");
  }

  /**
   * Reads a number.
   *
   * @param bare whether it is a JSON number, which may have an exponent
   * @return the number, or null if it is none
   */
  static @Nullable LooseNumber parse(String text, boolean bare) {
    if (text.length() > LONGEST
        || !hasDigit(text)
        || !(bare ? isJsonNumber(text) : Odd.WRITTEN.matcher(text).matches())) {
      return null;
    }
    int sign = 0;
    int digits = 0;
    while (text.charAt(digits) == '-' || text.charAt(digits) == '+') {
      sign = text.charAt(digits) == '-' || sign < 0 ? -1 : 1;
      digits++;
    }
    BigDecimal magnitude;
    try {
      magnitude =
          new BigDecimal(
              bare ? text.substring(digits) : text.substring(digits).replaceAll("[,%]", ""));
    } catch (NumberFormatException e) {
      return null; // JSON allows exponents that no type can hold
    }
    if (Math.abs((long) magnitude.scale()) > LONGEST) {
      return null;
    }
    return new LooseNumber(
        magnitude.scale() < 0 ? magnitude.setScale(0) : magnitude, sign, isPlaced(text));
  }

  private static boolean isPlaced(String number) {
    return number.indexOf('.') >= 0 || number.indexOf('e') >= 0 || number.indexOf('E') >= 0;
  }

  /** Most of what is no number has none, and is found out without the pattern. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The grammar has been checked already; literals are left to be told apart. */
  private static boolean isJsonNumber(String token) {
    return token.charAt(0) == '-' || Character.isDigit(token.charAt(0));
  }

  BigDecimal value() {
    return sign < 0 ? magnitude.negate() : magnitude;
  }
}
