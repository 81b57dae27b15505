package io.github.kiwoomjava.mock.market;

/** The day from its open to the end of each minute. */
final class RunningSums {
  private final long[] volumes;
  private final long[] values;
  private final int[] highs;
  private final int[] lows;
  private int count;

  RunningSums(int minutes) {
    volumes = new long[minutes];
    values = new long[minutes];
    highs = new int[minutes];
    lows = new int[minutes];
  }

  /** The next minute; without volume its prices do not count. */
  void add(long volume, long value, int high, int low) {
    boolean first = count == 0;
    volumes[count] = (first ? 0 : volumes[count - 1]) + volume;
    values[count] = (first ? 0 : values[count - 1]) + value;
    highs[count] = Math.max(first ? 0 : highs[count - 1], volume > 0 ? high : 0);
    lows[count] =
        Math.min(first ? Integer.MAX_VALUE : lows[count - 1], volume > 0 ? low : Integer.MAX_VALUE);
    count++;
  }

  long volume(int minute) {
    return volumes[minute];
  }

  long value(int minute) {
    return values[minute];
  }

  int high(int minute) {
    return highs[minute];
  }

  int low(int minute) {
    return lows[minute];
  }
}
