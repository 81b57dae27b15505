package io.github.kiwoomjava.runtime.json;

import io.github.kiwoomjava.runtime.value.Direction;
import io.github.kiwoomjava.runtime.value.Price;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers straight from the bytes. Up to 18 digits with at most one sign and one point take
 * the quick way, which leaves its findings in fields; everything else goes through a text.
 */
abstract class NumberReader extends TextReader {
  private static final int MOST_DIGITS = 18;
  private static final long[] POWERS_OF_TEN = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  /** A quote, a sign and a word of digits; closer to the end, the slow way is taken. */
  private static final int WINDOW = 2 + Long.BYTES;

  /** Two words of digits and what follows them. */
  private static final int LONG_WINDOW = 1 + 2 * Long.BYTES;

  private static final String NO_NUMBER = "this is no number";

  private long unscaled;
  private int scale;
  private int sign;

  NumberReader(byte[] json, ProblemListener problems) {
    super(json, problems);
  }

  /** An integer; null if absent, or reported and null if it is none or too long for 64 bits. */
  public final @Nullable Long readInteger() {
    if (quick()) {
      if (scale == 0) {
        return sign < 0 ? -unscaled : unscaled;
      }
      return exact(BigDecimal.valueOf(unscaled, scale), sign);
    }
    LooseNumber number = slow();
    return number == null ? null : exact(number.magnitude(), number.sign());
  }

  /** A fraction of zeros is let pass: some elements are "10" here and "10.00" there. */
  private @Nullable Long exact(BigDecimal magnitude, int sign) {
    try {
      return (sign < 0 ? magnitude.negate() : magnitude).longValueExact();
    } catch (ArithmeticException e) {
      problem("this is no integer of 64 bits");
      return null;
    }
  }

  /** A decimal with as many decimals as it came with; null if absent or, reported, no number. */
  public final @Nullable BigDecimal readDecimal() {
    if (quick()) {
      return BigDecimal.valueOf(sign < 0 ? -unscaled : unscaled, scale);
    }
    LooseNumber number = slow();
    return number == null ? null : number.value();
  }

  /**
   * A decimal whose point was left out. One that has a point all the same is taken as it stands.
   *
   * @param decimals how many of the digits stand after the point
   */
  public final @Nullable BigDecimal readScaled(int decimals) {
    if (quick()) {
      int places = takenAsItStands(scale > 0) ? scale : decimals;
      return BigDecimal.valueOf(sign < 0 ? -unscaled : unscaled, places);
    }
    LooseNumber number = slow();
    if (number == null) {
      return null;
    }
    return takenAsItStands(number.placed())
        ? number.value()
        : number.value().movePointLeft(decimals);
  }

  /** A price; its sign is the direction. Null if absent or, reported, no number. */
  public final @Nullable Price readPrice() {
    if (quick()) {
      return Price.ofUnscaled(unscaled, scale, direction(sign));
    }
    LooseNumber number = slow();
    return number == null ? null : price(number.magnitude(), number.sign());
  }

  /**
   * A price whose decimal point was left out. One that has a point all the same is taken as it
   * stands.
   *
   * @param decimals how many of the digits stand after the point
   */
  public final @Nullable Price readScaledPrice(int decimals) {
    if (quick()) {
      int places = takenAsItStands(scale > 0) ? scale : decimals;
      return Price.ofUnscaled(unscaled, places, direction(sign));
    }
    LooseNumber number = slow();
    if (number == null) {
      return null;
    }
    BigDecimal magnitude = number.magnitude();
    return price(
        takenAsItStands(number.placed()) ? magnitude : magnitude.movePointLeft(decimals),
        number.sign());
  }

  private @Nullable Price price(BigDecimal magnitude, int sign) {
    try {
      return Price.of(magnitude, direction(sign));
    } catch (IllegalArgumentException e) {
      problem("a price has at most 18 digits");
      return null;
    }
  }

  private static Direction direction(int sign) {
    return sign == 0 ? Direction.NONE : sign < 0 ? Direction.DOWN : Direction.UP;
  }

  /** A point that is there says where it belongs, whatever the sheet says. */
  private boolean takenAsItStands(boolean placed) {
    if (placed) {
      note("this has the decimal point that the sheet says is left out; it is taken as it stands");
    }
    return placed;
  }

  /**
   * The digits of a plain number in a string; moves on only if that is what stands there.
   *
   * <p>What comes next in the document can only be looked at once the end of this number is known,
   * so the way there is kept short: one load, a shift past any sign, and a count of digits. The
   * value itself is worked out meanwhile.
   */
  private boolean quick() {
    byte[] b = json;
    int p = pos;
    if (p > b.length - WINDOW || b[p] != '"') {
      return false;
    }
    long word = Words.at(b, p + 1);
    int signed = Digits.signed(word);
    int direction = signed * (',' - (byte) word); // '+' and '-' are the neighbours of ','
    word >>>= signed * Byte.SIZE;
    long stops = Digits.stops(word);
    int digits = Long.numberOfTrailingZeros(stops) >>> 3;
    if (digits == 0 || direction * direction != signed) {
      return false;
    }
    sign = direction;
    int begin = p + 1 + signed;
    int end = begin + digits;
    if (digits + signed >= Long.BYTES && b[end] != '"') {
      return longer(begin);
    }
    if (b[end] == '"') {
      unscaled = Digits.value(word, digits);
      scale = 0;
      pos = end + 1;
      return true;
    }
    if (b[end] != '.') {
      return false;
    }
    int both = Long.numberOfTrailingZeros(stops & (stops - 1)) >>> 3;
    int decimals = both - digits - 1;
    if (both + signed >= Long.BYTES) {
      unscaled = Digits.value(word, digits);
      return fraction(end);
    }
    if (decimals == 0 || b[begin + both] != '"') {
      return false;
    }
    start = p;
    unscaled = Digits.value(Digits.without(word, digits), both - 1);
    scale = decimals;
    pos = begin + both + 1;
    return true;
  }

  /** A number that does not end within the word at its beginning. */
  private boolean longer(int begin) {
    byte[] b = json;
    if (begin > b.length - LONG_WINDOW) {
      return false;
    }
    long word = Words.at(b, begin);
    int digits = Digits.leading(word);
    long value = Digits.value(word, digits);
    if (digits == Long.BYTES) {
      long rest = Words.at(b, begin + Long.BYTES);
      int more = Digits.leading(rest);
      value = more == 0 ? value : value * POWERS_OF_TEN[more] + Digits.value(rest, more);
      digits += more;
    }
    int end = begin + digits;
    for (int digit; (digit = b[end] - '0') >= 0 && digit <= 9; end++) {
      if (end - begin == MOST_DIGITS || end == b.length - 1) {
        return false;
      }
      value = value * 10 + digit;
    }
    unscaled = value;
    if (b[end] != '"') {
      return fraction(end);
    }
    scale = 0;
    pos = end + 1;
    return true;
  }

  private boolean fraction(int point) {
    byte[] b = json;
    if (point > b.length - WINDOW || b[point] != '.') {
      return false;
    }
    long word = Words.at(b, point + 1);
    int decimals = Digits.leading(word);
    int end = point + 1 + decimals;
    if (decimals == 0
        || decimals == Long.BYTES
        || end - pos > MOST_DIGITS // with quote and point, so a little less will do
        || b[end] != '"') {
      return false;
    }
    start = pos;
    unscaled = unscaled * POWERS_OF_TEN[decimals] + Digits.value(word, decimals);
    scale = decimals;
    pos = end + 1;
    return true;
  }

  private @Nullable LooseNumber slow() {
    if (!token()) {
      return null;
    }
    LooseNumber number = to - from <= 64 ? LooseNumber.parse(tokenText(), bare) : null;
    if (number == null) {
      problem(NO_NUMBER);
    }
    return number;
  }
}
