package io.github.kiwoomjava.runtime.value;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A price and where it stands against the previous close. On the wire the direction is a sign, so
 * {@code "-160400"} is a price of 160,400 that is down; the magnitude here is never negative.
 *
 * <p>Two prices are equal if magnitude and direction are; {@code 9.5} equals {@code 9.50}. Use
 * {@link #isSameAmount} to compare the magnitudes alone. The currency or unit is the field's.
 */
public final class Price implements Comparable<Price> {
  /** More digits than any market needs, and still exact in a long. */
  private static final int MOST_DIGITS = 18;

  private final long unscaled;
  private final byte scale;
  private final byte direction;

  private Price(long unscaled, int scale, Direction direction) {
    this.unscaled = unscaled;
    this.scale = (byte) scale;
    this.direction = direction.step();
  }

  /** A price without direction, in whole units. */
  public static Price of(long magnitude) {
    return ofUnscaled(magnitude, 0, Direction.NONE);
  }

  /**
   * A price without direction.
   *
   * @throws IllegalArgumentException if it is negative or has more than 18 digits
   */
  public static Price of(BigDecimal magnitude) {
    return of(magnitude, Direction.NONE);
  }

  /**
   * A price with a direction.
   *
   * @throws IllegalArgumentException if it is negative or has more than 18 digits
   */
  public static Price of(BigDecimal magnitude, Direction direction) {
    BigDecimal plain = magnitude.scale() < 0 ? magnitude.setScale(0) : magnitude;
    if (plain.precision() > MOST_DIGITS || plain.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "A price has at most 18 digits, not " + plain.precision() + "; round it first");
    }
    return ofUnscaled(plain.unscaledValue().longValueExact(), plain.scale(), direction);
  }

  /**
   * Reads a price as it is on the wire: an optional sign, which is the direction, and a decimal
   * number.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Price of(String text) {
    String trimmed = text.strip();
    Direction direction =
        trimmed.startsWith("-")
            ? Direction.DOWN
            : trimmed.startsWith("+") ? Direction.UP : Direction.NONE;
    String digits = direction == Direction.NONE ? trimmed : trimmed.substring(1);
    if (!digits.matches("[0-9]+(\\.[0-9]+)?")) {
      throw new IllegalArgumentException(
          "Not a price: \"" + text + "\"; write an optional sign and a decimal number");
    }
    return of(new BigDecimal(digits), direction);
  }

  /**
   * A price of {@code unscaled / 10^scale}.
   *
   * @throws IllegalArgumentException if it is negative or the scale is not within 0 and 18
   */
  public static Price ofUnscaled(long unscaled, int scale, Direction direction) {
    if (unscaled < 0) {
      throw new IllegalArgumentException(
          "A price is never negative, its direction tells up from down: " + unscaled);
    }
    if (scale < 0 || scale > MOST_DIGITS) {
      throw new IllegalArgumentException("The scale of a price is 0 to 18, not " + scale);
    }
    return new Price(unscaled, scale, Objects.requireNonNull(direction, "direction"));
  }

  /** The price itself, never negative, with as many decimals as it came with. */
  public BigDecimal magnitude() {
    return BigDecimal.valueOf(unscaled, scale);
  }

  /**
   * The price in whole units.
   *
   * @throws ArithmeticException if it has a fraction
   */
  public long longValue() {
    return scale == 0 ? unscaled : magnitude().longValueExact();
  }

  /** The price as the nearest double, for charts and statistics. */
  public double doubleValue() {
    return scale == 0 ? unscaled : magnitude().doubleValue();
  }

  /** Up or down against the previous close, or {@link Direction#NONE} if not said. */
  public Direction direction() {
    return Direction.ofStep(direction);
  }

  /** The same amount without a direction, as orders need it. */
  public Price withoutDirection() {
    return direction == 0 ? this : new Price(unscaled, scale, Direction.NONE);
  }

  /** The digits without the decimal point. */
  public long unscaledValue() {
    return unscaled;
  }

  /** The number of decimals. */
  public int scale() {
    return scale;
  }

  /** Whether both have the same magnitude, whatever their directions. */
  public boolean isSameAmount(Price other) {
    return compareMagnitude(other) == 0;
  }

  /** By magnitude, then down before none before up; consistent with {@code equals}. */
  @Override
  public int compareTo(Price other) {
    int magnitudes = compareMagnitude(other);
    return magnitudes != 0 ? magnitudes : Byte.compare(direction, other.direction);
  }

  private int compareMagnitude(Price other) {
    return scale == other.scale
        ? Long.compare(unscaled, other.unscaled)
        : magnitude().compareTo(other.magnitude());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Price price && compareTo(price) == 0;
  }

  @Override
  public int hashCode() {
    long digits = unscaled;
    int decimals = scale;
    while (decimals > 0 && digits % 10 == 0) {
      digits /= 10;
      decimals--;
    }
    return (Long.hashCode(digits) * 31 + decimals) * 31 + direction;
  }

  /** As on the wire: the direction's sign and the plain number. */
  @Override
  public String toString() {
    return direction().sign() + magnitude().toPlainString();
  }
}
