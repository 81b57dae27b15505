package io.github.kiwoomjava.mock.market;

/**
 * Random numbers by address: the same key and position give the same number, in whatever order they
 * are asked for.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private Dice() {}

  /** A key for something that has a name. */
  static long key(long seed, String name) {
    return mix(seed * GOLDEN + name.hashCode());
  }

  static long key(long key, long position) {
    return mix(key + (position + 1) * GOLDEN);
  }

  private static long mix(long value) {
    long bits = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }

  /** From 0 to below 1. */
  static double unit(long key, long position) {
    return (key(key, position) >>> 11) * UNIT;
  }

  /** About normal with deviation 1, never beyond 3.5. */
  static double bell(long key, long position) {
    return bell(key(key, position));
  }

  /** As {@link #bell(long, long)}, of bits that are random already. */
  static double bell(long bits) {
    long sum =
        (bits & 0xffff) + ((bits >>> 16) & 0xffff) + ((bits >>> 32) & 0xffff) + (bits >>> 48);
    return (sum / 65_536.0 - 2) * 1.7320508;
  }

  /**
   * A smooth line through random points that lie {@code period} positions apart, between -1 and 1.
   */
  static double wave(long key, double position, int period) {
    double at = position / period;
    long left = (long) Math.floor(at);
    double share = at - left;
    double eased = share * share * (3 - 2 * share);
    double from = unit(key, left) * 2 - 1;
    double to = unit(key, left + 1) * 2 - 1;
    return from + (to - from) * eased;
  }
}
