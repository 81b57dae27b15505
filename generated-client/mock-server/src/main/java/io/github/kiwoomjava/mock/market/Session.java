package io.github.kiwoomjava.mock.market;

import java.time.LocalTime;

/**
 * The hours of a market in steps of three seconds, the last of which is the close itself.
 *
 * @param open of the first trade
 * @param minutes from the open to the close
 * @param quiet minutes before the close in which orders are only gathered
 */
public record Session(LocalTime open, int minutes, int quiet) {
  static final Session KOREA = new Session(Calendar.OPEN, 390, 10);
  static final Session AMERICA = new Session(AmericanCalendar.OPEN, 390, 0);

  /** Seconds of a step. */
  public static final int SECONDS = 3;

  /** Steps of a minute. */
  public static final int STEPS = 60 / SECONDS;

  /** The minute of the day, counted from the open, that a local time belongs to. */
  public static int minuteOf(LocalTime time, boolean american) {
    return stepOf(time, american) / STEPS;
  }

  /** The step of the day that a local time belongs to. */
  public static int stepOf(LocalTime time, boolean american) {
    return Math.max(0, (american ? AMERICA : KOREA).countAt(time) - 1);
  }

  /** All steps of a day. */
  int steps() {
    return minutes * STEPS + 1;
  }

  /** How many steps are over, or on their way, at a time. */
  int countAt(LocalTime time) {
    int seconds = time.toSecondOfDay() - open.toSecondOfDay();
    return seconds < 0 ? 0 : Math.min(steps(), seconds / SECONDS + 1);
  }

  LocalTime timeOf(int step) {
    return open.plusSeconds((long) step * SECONDS);
  }
}
