package io.github.kiwoomjava.runtime.json;

import java.time.Month;

/**
 * Digits, eight at a time: a word of eight bytes is looked at as a whole, since a loop that ends
 * after a varying number of digits costs more in wrong predictions than in arithmetic.
 */
final class Digits {
  private static final long ZEROS = 0x3030303030303030L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** What lifts every byte above 9, and none of the digits, over its high bit. */
  private static final long ABOVE_NINE = 0x7676767676767676L;

  private Digits() {}

  /** How many bytes of a word are digits before the first that is none, 0 to 8. */
  static int leading(long word) {
    return Long.numberOfTrailingZeros(stops(word)) >>> 3;
  }

  /**
   * The high bit of every byte of a word that is no digit; to be relied on up to and with the first
   * byte that is not ASCII.
   */
  static long stops(long word) {
    long digits = word ^ ZEROS;
    return ((digits + ABOVE_NINE) | digits) & HIGH_BITS;
  }

  /** 1 if the first byte of a word cannot be a digit but may be a sign, 0 if it may be a digit. */
  static int signed(long word) {
    return (int) (~word >>> 4) & 1; // a bit that all digits have, and '+' and '-' have not
  }

  /** A word without the byte at an index, 0 to 6. */
  static long without(long word, int index) {
    long before = (1L << (index * Byte.SIZE)) - 1;
    return (word & before) | ((word >>> Byte.SIZE) & ~before);
  }

  /** The number that the first digits of a word make; 1 to 8 of them. */
  static long value(long word, int digits) {
    long value = (word ^ ZEROS) << (Long.SIZE - digits * Byte.SIZE);
    // Neighbours become pairs, pairs fours, fours the whole.
    value = (value * 10 + (value >>> 8)) & 0x00ff00ff00ff00ffL;
    value = (value * 100 + (value >>> 16)) & 0x0000ffff0000ffffL;
    return (value * 10_000 + (value >>> 32)) & 0xffffffffL;
  }

  static boolean isDate(int year, int month, int day) {
    return year > 0
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= Month.of(month).length(isLeap(year)));
  }

  /** {@code Year} would make its formatters first. */
  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** The number that a name of digits makes, or -1 if it is no FID. */
  static int fid(byte[] json, int from, int to) {
    if (to - from > 9 || from == to || (json[from] == '0' && to - from > 1)) {
      return -1;
    }
    int fid = 0;
    for (int i = from; i < to; i++) {
      int digit = json[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      fid = fid * 10 + digit;
    }
    return fid;
  }
}
