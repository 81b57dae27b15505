package io.github.kiwoomjava.runtime.json;

import java.time.Month;
import java.time.Year;

/** Digits at fixed places, as dates and times have them. */
final class Digits {
  /** So low that sums with it stay negative. */
  private static final int NONE = -1_000_000;

  private Digits() {}

  /** The number that two digits make, or something negative. */
  static int two(byte[] json, int at) {
    int tens = json[at] - '0';
    int ones = json[at + 1] - '0';
    return (tens | ones) < 0 || tens > 9 || ones > 9 ? NONE : tens * 10 + ones;
  }

  /** The number that four digits make, or something negative. */
  static int four(byte[] json, int at) {
    int high = two(json, at);
    int low = two(json, at + 2);
    return (high | low) < 0 ? NONE : high * 100 + low;
  }

  static boolean isDate(int year, int month, int day) {
    return year > 0
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= Month.of(month).length(Year.isLeap(year)));
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
